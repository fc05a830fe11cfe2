// Generated from the field tables of the wire formats (sha256 b6b9bb9b632b729e) by `pnpm generate`. Do not edit.
/** Danh sách của cổng dữ liệu cũ · Lists of the old gateway */
export interface GatewayListProcedureAccepted {
  /** Định danh trong nguồn · Id within the source */
  ID?: string | number | boolean | null | undefined;
  /** Mã thủ tục · Code of the procedure */
  PROCEDURE_CODE?: string | number | null | undefined;
  /** Tên thủ tục · Name of the procedure */
  PROCEDURE_NAME?: string | number | boolean | null | undefined;
  /** Tên · Name */
  PUBLISHED_AGENCY?: string | number | boolean | null | undefined;
  /** Tên cơ quan · Name of the agency */
  IMPLEMENTATION_AGENCY?: string | number | boolean | null | undefined;
  /** Định danh trong nguồn · Id within the source */
  QDCBID?: string | number | boolean | null | undefined;
  /** Tên · Name */
  FIELD_NAME?: string | number | boolean | null | undefined;
  /** Mã thủ tục · Code of the procedure */
  ma_thu_tuc?: string | number | null | undefined;
  /** Tên thủ tục · Name of the procedure */
  ten_thu_tuc?: string | number | boolean | null | undefined;
}

/** Dịch vụ tích hợp LayThuTuc (DVCQG) · Integration service LayThuTuc (DVCQG) */
export interface LayThuTucProcedureAccepted {
  /** Định danh trong nguồn · Id within the source */
  ID?: string | number | boolean | null | undefined;
  /** Mã thủ tục · Code of the procedure */
  MATTHC?: string | number | null | undefined;
  /** Tên thủ tục · Name of the procedure */
  TENTTHC?: string | number | boolean | null | undefined;
  /** Loại thủ tục · Type */
  LOAITTHC?: string | number | boolean | null | undefined;
  /** Trạng thái · State */
  TRANGTHAI?: string | number | boolean | null | undefined;
  /** Mã · Code */
  MACOQUANCONGBO?: string | number | null | undefined;
  /** Yêu cầu, điều kiện · Requirements and conditions */
  YEUCAU?: string | number | boolean | null | undefined;
  /** Mô tả đối tượng · Note on who may use it */
  MOTADOITUONGTHUCHIEN?: string | number | boolean | null | undefined;
  /** Lĩnh vực · Sectors */
  LINHVUCTHUCHIEN?: LayThuTucProcedureAcceptedLINHVUCTHUCHIEN[] | LayThuTucProcedureAcceptedLINHVUCTHUCHIEN | null | ("") | undefined;
  /** Cấp thực hiện · Levels */
  CAPTHUCHIEN?: LayThuTucProcedureAcceptedCAPTHUCHIEN[] | LayThuTucProcedureAcceptedCAPTHUCHIEN | null | ("") | undefined;
  /** Cơ quan thực hiện · Agencies that carry it out */
  COQUANTHUCHIEN?: LayThuTucProcedureAcceptedCOQUANTHUCHIEN[] | LayThuTucProcedureAcceptedCOQUANTHUCHIEN | null | ("") | undefined;
  /** Đối tượng thực hiện · Who may use it */
  DOITUONGTHUCHIEN?: LayThuTucProcedureAcceptedDOITUONGTHUCHIEN[] | LayThuTucProcedureAcceptedDOITUONGTHUCHIEN | null | ("") | undefined;
  /** Trình tự thực hiện · Steps */
  TRINHTUTHUCHIEN?: LayThuTucProcedureAcceptedTRINHTUTHUCHIEN[] | LayThuTucProcedureAcceptedTRINHTUTHUCHIEN | null | ("") | undefined;
  /** Cách thức thực hiện · Ways of carrying it out */
  CACHTHUCTHUCHIEN?: LayThuTucProcedureAcceptedCACHTHUCTHUCHIEN[] | LayThuTucProcedureAcceptedCACHTHUCTHUCHIEN | null | ("") | undefined;
  /** Thành phần hồ sơ · Components of the dossier */
  THANHPHANHOSO?: LayThuTucProcedureAcceptedTHANHPHANHOSO[] | LayThuTucProcedureAcceptedTHANHPHANHOSO | null | ("") | undefined;
  /** Kết quả thực hiện · Results */
  KETQUATHUCHIEN?: LayThuTucProcedureAcceptedKETQUATHUCHIEN[] | LayThuTucProcedureAcceptedKETQUATHUCHIEN | null | ("") | undefined;
  /** Căn cứ pháp lý · Legal bases */
  CANCUPHAPLY?: LayThuTucProcedureAcceptedCANCUPHAPLY[] | LayThuTucProcedureAcceptedCANCUPHAPLY | null | ("") | undefined;
}

export interface LayThuTucProcedureAcceptedCACHTHUCTHUCHIEN {
  /** Kênh nộp · Channel */
  KENH?: string | number | boolean | null | undefined;
  /** Cách thức thực hiện · Ways of carrying it out */
  THOIGIAN?: LayThuTucProcedureAcceptedTHOIGIAN[] | LayThuTucProcedureAcceptedTHOIGIAN | null | ("") | undefined;
}

export interface LayThuTucProcedureAcceptedCANCUPHAPLY {
  /** Mã · Code */
  SOVANBAN?: string | number | null | undefined;
  /** Trích yếu · Title of the text */
  TENVANBAN?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedCAPTHUCHIEN {
  /** Cấp · Level */
  CAPTHUCHIEN?: string | number | boolean | null | undefined;
  /** Mô tả cấp · Note on the level */
  MOTACOQUANTHUCHIEN?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedCOQUANTHUCHIEN {
  /** Mã · Code */
  MADONVI?: string | number | null | undefined;
  /** Tên cơ quan · Name of the agency */
  TENDONVI?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedDOITUONGTHUCHIEN {
  /** Tên · Name */
  TENDOITUONG?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedGIAYTO {
  /** Mã · Code */
  MAGIAYTO?: string | number | null | undefined;
  /** Tên giấy tờ · Name of the paper */
  TENGIAYTO?: string | number | boolean | null | undefined;
  /** Số bản chính · Originals */
  SOBANCHINH?: string | number | boolean | null | undefined;
  /** Số bản sao · Copies */
  SOBANSAO?: string | number | boolean | null | undefined;
  /** Mẫu đơn, tờ khai · Forms */
  TENMAUDON?: string | number | boolean | null | undefined;
  /** Đường dẫn · Address */
  URL?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedKETQUATHUCHIEN {
  /** Mã · Code */
  MAKETQUA?: string | number | null | undefined;
  /** Tên · Name */
  TENKETQUA?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedLINHVUCTHUCHIEN {
  /** Mã · Code */
  MALINHVUC?: string | number | null | undefined;
  /** Tên · Name */
  TENLINHVUC?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedPHILEPHI {
  /** Phí, lệ phí hay mức giá · Phí (for a service), lệ phí (for a state act) or a price */
  MAPHILEPHI?: string | number | boolean | null | undefined;
  /** Số tiền · Amount */
  SOTIEN?: string | number | boolean | null | undefined;
  /** Loại tiền · Currency */
  DONVI?: string | number | boolean | null | undefined;
  /** Diễn giải mức thu · Explanation of the amount */
  MOTA?: string | number | boolean | null | undefined;
  /** Đường dẫn văn bản · Address of the text */
  URL?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedTHANHPHANHOSO {
  /** Trường hợp · Case */
  TRUONGHOP?: string | number | boolean | null | undefined;
  /** Giấy tờ · Components */
  GIAYTO?: LayThuTucProcedureAcceptedGIAYTO[] | LayThuTucProcedureAcceptedGIAYTO | null | ("") | undefined;
}

export interface LayThuTucProcedureAcceptedTHOIGIAN {
  /** Thời hạn giải quyết · Time limit */
  THOIGIANGIAIQUYET?: string | number | boolean | null | undefined;
  /** Đơn vị thời gian · Unit of time */
  DONVITINH?: string | number | boolean | null | undefined;
  /** Mô tả cách thức · Description of the way */
  MOTA?: string | number | boolean | null | undefined;
  /** Phí, lệ phí · Phí and lệ phí */
  PHILEPHI?: LayThuTucProcedureAcceptedPHILEPHI[] | LayThuTucProcedureAcceptedPHILEPHI | null | ("") | undefined;
}

export interface LayThuTucProcedureAcceptedTRINHTU {
  /** Nội dung bước · What is done */
  TENTRINHTU?: string | number | boolean | null | undefined;
}

export interface LayThuTucProcedureAcceptedTRINHTUTHUCHIEN {
  /** Trường hợp · Case */
  TRUONGHOP?: string | number | boolean | null | undefined;
  /** Trình tự thực hiện · Steps */
  TRINHTU?: LayThuTucProcedureAcceptedTRINHTU[] | LayThuTucProcedureAcceptedTRINHTU | null | ("") | undefined;
}

/** Dịch vụ tích hợp LayThuTuc (DVCQG) · Integration service LayThuTuc (DVCQG) */
export interface LayThuTucProcedureWritten {
  /** Định danh trong nguồn · Id within the source */
  ID?: string | undefined;
  /** Mã thủ tục · Code of the procedure */
  MATTHC: string;
  /** Tên thủ tục · Name of the procedure */
  TENTTHC: string;
  /** Loại thủ tục · Type */
  LOAITTHC?: string | undefined;
  /** Trạng thái · State */
  TRANGTHAI?: string | undefined;
  /** Mã · Code */
  MACOQUANCONGBO?: string | undefined;
  /** Yêu cầu, điều kiện · Requirements and conditions */
  YEUCAU?: string | undefined;
  /** Mô tả đối tượng · Note on who may use it */
  MOTADOITUONGTHUCHIEN?: string | undefined;
  /** Lĩnh vực · Sectors */
  LINHVUCTHUCHIEN?: LayThuTucProcedureWrittenLINHVUCTHUCHIEN[] | undefined;
  /** Cấp thực hiện · Levels */
  CAPTHUCHIEN?: LayThuTucProcedureWrittenCAPTHUCHIEN[] | undefined;
  /** Cơ quan thực hiện · Agencies that carry it out */
  COQUANTHUCHIEN?: LayThuTucProcedureWrittenCOQUANTHUCHIEN[] | undefined;
  /** Đối tượng thực hiện · Who may use it */
  DOITUONGTHUCHIEN?: LayThuTucProcedureWrittenDOITUONGTHUCHIEN[] | undefined;
  /** Trình tự thực hiện · Steps */
  TRINHTUTHUCHIEN?: LayThuTucProcedureWrittenTRINHTUTHUCHIEN[] | undefined;
  /** Cách thức thực hiện · Ways of carrying it out */
  CACHTHUCTHUCHIEN?: LayThuTucProcedureWrittenCACHTHUCTHUCHIEN[] | undefined;
  /** Thành phần hồ sơ · Components of the dossier */
  THANHPHANHOSO?: LayThuTucProcedureWrittenTHANHPHANHOSO[] | undefined;
  /** Kết quả thực hiện · Results */
  KETQUATHUCHIEN?: LayThuTucProcedureWrittenKETQUATHUCHIEN[] | undefined;
  /** Căn cứ pháp lý · Legal bases */
  CANCUPHAPLY?: LayThuTucProcedureWrittenCANCUPHAPLY[] | undefined;
}

export interface LayThuTucProcedureWrittenCACHTHUCTHUCHIEN {
  /** Kênh nộp · Channel */
  KENH?: string | undefined;
  /** Cách thức thực hiện · Ways of carrying it out */
  THOIGIAN?: LayThuTucProcedureWrittenTHOIGIAN[] | undefined;
}

export interface LayThuTucProcedureWrittenCANCUPHAPLY {
  /** Mã · Code */
  SOVANBAN?: string | undefined;
  /** Trích yếu · Title of the text */
  TENVANBAN?: string | undefined;
}

export interface LayThuTucProcedureWrittenCAPTHUCHIEN {
  /** Cấp · Level */
  CAPTHUCHIEN?: string | undefined;
  /** Mô tả cấp · Note on the level */
  MOTACOQUANTHUCHIEN?: string | undefined;
}

export interface LayThuTucProcedureWrittenCOQUANTHUCHIEN {
  /** Mã · Code */
  MADONVI?: string | undefined;
  /** Tên cơ quan · Name of the agency */
  TENDONVI?: string | undefined;
}

export interface LayThuTucProcedureWrittenDOITUONGTHUCHIEN {
  /** Tên · Name */
  TENDOITUONG?: string | undefined;
}

export interface LayThuTucProcedureWrittenGIAYTO {
  /** Mã · Code */
  MAGIAYTO?: string | undefined;
  /** Tên giấy tờ · Name of the paper */
  TENGIAYTO?: string | undefined;
  /** Số bản chính · Originals */
  SOBANCHINH?: string | undefined;
  /** Số bản sao · Copies */
  SOBANSAO?: string | undefined;
  /** Mẫu đơn, tờ khai · Forms */
  TENMAUDON?: string | undefined;
  /** Đường dẫn · Address */
  URL?: string | undefined;
}

export interface LayThuTucProcedureWrittenKETQUATHUCHIEN {
  /** Mã · Code */
  MAKETQUA?: string | undefined;
  /** Tên · Name */
  TENKETQUA?: string | undefined;
}

export interface LayThuTucProcedureWrittenLINHVUCTHUCHIEN {
  /** Mã · Code */
  MALINHVUC?: string | undefined;
  /** Tên · Name */
  TENLINHVUC?: string | undefined;
}

export interface LayThuTucProcedureWrittenPHILEPHI {
  /** Phí, lệ phí hay mức giá · Phí (for a service), lệ phí (for a state act) or a price */
  MAPHILEPHI?: string | undefined;
  /** Số tiền · Amount */
  SOTIEN?: string | undefined;
  /** Loại tiền · Currency */
  DONVI?: string | undefined;
  /** Diễn giải mức thu · Explanation of the amount */
  MOTA?: string | undefined;
  /** Đường dẫn văn bản · Address of the text */
  URL?: string | undefined;
}

export interface LayThuTucProcedureWrittenTHANHPHANHOSO {
  /** Trường hợp · Case */
  TRUONGHOP?: string | undefined;
  /** Giấy tờ · Components */
  GIAYTO?: LayThuTucProcedureWrittenGIAYTO[] | undefined;
}

export interface LayThuTucProcedureWrittenTHOIGIAN {
  /** Thời hạn giải quyết · Time limit */
  THOIGIANGIAIQUYET?: string | undefined;
  /** Đơn vị thời gian · Unit of time */
  DONVITINH?: string | undefined;
  /** Mô tả cách thức · Description of the way */
  MOTA?: string | undefined;
  /** Phí, lệ phí · Phí and lệ phí */
  PHILEPHI?: LayThuTucProcedureWrittenPHILEPHI[] | undefined;
}

export interface LayThuTucProcedureWrittenTRINHTU {
  /** Nội dung bước · What is done */
  TENTRINHTU?: string | undefined;
}

export interface LayThuTucProcedureWrittenTRINHTUTHUCHIEN {
  /** Trường hợp · Case */
  TRUONGHOP?: string | undefined;
  /** Trình tự thực hiện · Steps */
  TRINHTU?: LayThuTucProcedureWrittenTRINHTU[] | undefined;
}

/** Cổng Dịch vụ công quốc gia 2026 · National portal of 2026 */
export interface Portal2026ProcedureAccepted {
  /** Định danh trong nguồn · Id within the source */
  id?: string | number | boolean | null | undefined;
  /** Mã thủ tục · Code of the procedure */
  code?: string | number | null | undefined;
  /** Mã thủ tục · Code of the procedure */
  codeNotation?: string | number | null | undefined;
  /** Tên thủ tục · Name of the procedure */
  name?: string | number | boolean | null | undefined;
  /** Trạng thái · State */
  state?: string | number | boolean | null | undefined;
  /** Loại thủ tục · Type */
  type?: string | number | boolean | null | undefined;
  /** Được luật giao quy định chi tiết · Assigned by law to be detailed */
  formalityType?: string | number | boolean | null | undefined;
  /** Trình tự thực hiện · Steps */
  executionSteps?: Portal2026ProcedureAcceptedExecutionSteps[] | Portal2026ProcedureAcceptedExecutionSteps | null | ("") | undefined;
  /** Cách thức thực hiện · Ways of carrying it out */
  executionMethods?: Portal2026ProcedureAcceptedExecutionMethods[] | Portal2026ProcedureAcceptedExecutionMethods | null | ("") | undefined;
  /** Thành phần hồ sơ · Components of the dossier */
  executionCases?: Portal2026ProcedureAcceptedExecutionCases[] | Portal2026ProcedureAcceptedExecutionCases | null | ("") | undefined;
  /** Các trường hợp thực hiện · Cases */
  cases?: Portal2026ProcedureAcceptedCases[] | Portal2026ProcedureAcceptedCases | null | ("") | undefined;
  /** Đối tượng thực hiện · Who may use it */
  subjectTypesDetails?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Kết quả thực hiện · Results */
  resultsDetails?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Căn cứ pháp lý · Legal bases */
  legalBasisesDetails?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Lĩnh vực · Sectors */
  category?: Portal2026ProcedureAcceptedCategory | null | ("") | undefined;
  /** Lĩnh vực · Sectors */
  categoriesDetails?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan thực hiện · Agencies that carry it out */
  departmentsExecuting?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan có thẩm quyền · Agencies competent to decide */
  departmentsAuthority?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan được ủy quyền · Authorised agencies */
  departmentsAuthorized?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan phối hợp · Coordinating agencies */
  departmentsCoordinating?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan thực hiện · Agencies that carry it out */
  unitGroupsExecuting?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan có thẩm quyền · Agencies competent to decide */
  unitGroupsAuthority?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan được ủy quyền · Authorised agencies */
  unitGroupsAuthorized?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Cơ quan phối hợp · Coordinating agencies */
  unitGroupsCoordinating?: Portal2026ProcedureAcceptedSubjectTypesDetails[] | Portal2026ProcedureAcceptedSubjectTypesDetails | null | ("") | undefined;
  /** Tên cơ quan · Name of the agency */
  executingAgencies?: string | number | boolean | null | undefined;
  /** Tên cơ quan · Name of the agency */
  delegatedAgencies?: string | number | boolean | null | undefined;
  /** Tên cơ quan · Name of the agency */
  authorizedAgencies?: string | number | boolean | null | undefined;
  /** Tên cơ quan · Name of the agency */
  coordinatingAgencies?: string | number | boolean | null | undefined;
  /** Địa chỉ tiếp nhận hồ sơ · Where dossiers are received */
  dossierReceivingAddresses?: string | number | boolean | null | undefined;
  /** Định danh trong nguồn · Id within the source */
  departmentPromulgateId?: string | number | boolean | null | undefined;
  /** Mã · Code */
  departmentPromulgateCode?: string | number | null | undefined;
  /** Tên · Name */
  departmentPromulgateName?: string | number | boolean | null | undefined;
  /** Quyết định công bố · Publication */
  procedureProposal?: Portal2026ProcedureAcceptedProcedureProposal | null | ("") | undefined;
  /** Yêu cầu, điều kiện · Requirements and conditions */
  requirementsAndConditions?: string | number | boolean | null | undefined;
  /** Mô tả · Description */
  description?: string | number | boolean | null | undefined;
  /** Trả kết quả · Return of the result */
  returningMethods?: Portal2026ProcedureAcceptedReturningMethods[] | Portal2026ProcedureAcceptedReturningMethods | null | ("") | undefined;
  /** Nhóm dịch vụ · Service groups */
  serviceGroupsDetails?: Portal2026ProcedureAcceptedServiceGroupsDetails[] | Portal2026ProcedureAcceptedServiceGroupsDetails | null | ("") | undefined;
  /** Toàn trình · Carried out wholly online */
  isFullProcess?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Nội bộ · Internal */
  isInternal?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Cấp thực hiện · Levels */
  isWard?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Cấp thực hiện · Levels */
  isProvince?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Cấp thực hiện · Levels */
  isMinistry?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Cấp thực hiện · Levels */
  isOtherAgency?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Cấp thực hiện · Levels */
  isUndetermined?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Ngành dọc · Of a vertically organised body */
  isVertical?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Dịch vụ dùng chung · Shared service */
  isSharedService?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Chỉ nộp trực tiếp · Offline only */
  isOfflineOnly?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Không phụ thuộc địa giới · Filed at any place */
  isNonTerritorial?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Ghi chú · Note */
  note?: string | number | boolean | null | undefined;
  /** Từ khóa · Keywords */
  keywords?: string | number | boolean | null | undefined;
  /** Tạo lúc · Created */
  createdAt?: number | string | null | ("") | undefined;
  /** Cập nhật lúc · Updated */
  updatedAt?: number | string | null | ("") | undefined;
  /** Lĩnh vực · Sectors */
  categories?: (string | number | boolean)[] | null | ("") | undefined;
  departments?: (string | number | boolean)[] | null | ("") | undefined;
  /** Tên · Name */
  departmentPromulgate?: string | number | boolean | null | undefined;
  formalityTargetType?: (string | number | boolean)[] | null | ("") | undefined;
  categoryIds?: (string | number | boolean)[] | null | ("") | undefined;
  serviceGroupIds?: (string | number | boolean)[] | null | ("") | undefined;
  legalBasisIds?: (string | number | boolean)[] | null | ("") | undefined;
  resultIds?: (string | number | boolean)[] | null | ("") | undefined;
  subjectTypeIds?: (string | number | boolean)[] | null | ("") | undefined;
  departmentExecutingIds?: (string | number | boolean)[] | null | ("") | undefined;
  departmentAuthorityIds?: (string | number | boolean)[] | null | ("") | undefined;
  departmentAuthorizedIds?: (string | number | boolean)[] | null | ("") | undefined;
  departmentCoordinatingIds?: (string | number | boolean)[] | null | ("") | undefined;
  unitGroupExecutingIds?: (string | number | boolean)[] | null | ("") | undefined;
  unitGroupAuthorityIds?: (string | number | boolean)[] | null | ("") | undefined;
  unitGroupAuthorizedIds?: (string | number | boolean)[] | null | ("") | undefined;
  unitGroupCoordinatingIds?: (string | number | boolean)[] | null | ("") | undefined;
}

export interface Portal2026ProcedureAcceptedAttachments {
  /** Định danh trong nguồn · Id within the source */
  id?: string | number | boolean | null | undefined;
  /** Tên mẫu · Name of the form */
  fileName?: string | number | boolean | null | undefined;
  /** Kho lưu trữ · Store */
  bucketName?: string | number | boolean | null | undefined;
  /** Đường dẫn trong kho · Path in the store */
  filePath?: string | number | boolean | null | undefined;
}

export interface Portal2026ProcedureAcceptedCases {
  /** Định danh trong nguồn · Id within the source */
  id?: string | number | boolean | null | undefined;
  /** Mã · Code */
  code?: string | number | null | undefined;
  /** Tên trường hợp · Name of the case */
  name?: string | number | boolean | null | undefined;
  /** Thời hạn giải quyết · Time limit */
  processingDay?: Portal2026ProcedureAcceptedProcessingDay | null | ("") | undefined;
}

export interface Portal2026ProcedureAcceptedCategory {
  /** Định danh trong nguồn · Id within the source */
  id?: string | number | boolean | null | undefined;
  /** Mã · Code */
  code?: string | number | null | undefined;
  /** Tên · Name */
  name?: string | number | boolean | null | undefined;
}

export interface Portal2026ProcedureAcceptedExecutionCases {
  /** Trường hợp · Case */
  name?: string | number | boolean | null | undefined;
  /** Giấy tờ · Components */
  profileComponents?: Portal2026ProcedureAcceptedProfileComponents[] | Portal2026ProcedureAcceptedProfileComponents | null | ("") | undefined;
}

export interface Portal2026ProcedureAcceptedExecutionMethods {
  /** Kênh nộp · Channel */
  submissionMethod?: string | number | boolean | null | undefined;
  /** Thời hạn giải quyết · Time limit */
  processingTime?: string | number | null | undefined;
  /** Đơn vị thời gian · Unit of time */
  processingTimeUnit?: string | number | boolean | null | undefined;
  /** Mô tả cách thức · Description of the way */
  description?: string | number | boolean | null | undefined;
  /** Phí, lệ phí · Phí and lệ phí */
  fees?: Portal2026ProcedureAcceptedFees[] | Portal2026ProcedureAcceptedFees | null | ("") | undefined;
}

export interface Portal2026ProcedureAcceptedExecutionSteps {
  /** Tên bước · Name of the step */
  name?: string | number | boolean | null | undefined;
  /** Nội dung bước · What is done */
  description?: string | number | boolean | null | undefined;
}

export interface Portal2026ProcedureAcceptedFees {
  /** Phí, lệ phí hay mức giá · Phí (for a service), lệ phí (for a state act) or a price */
  type?: string | number | boolean | null | undefined;
  /** Số tiền · Amount */
  value?: string | number | null | undefined;
  /** Loại tiền · Currency */
  currencyId?: string | number | boolean | null | undefined;
  /** Loại tiền · Currency */
  currencyName?: string | number | boolean | null | undefined;
  /** Diễn giải mức thu · Explanation of the amount */
  description?: string | number | boolean | null | undefined;
}

export interface Portal2026ProcedureAcceptedIssuingAgency {
  /** Định danh cơ quan ban hành quyết định · Id of the agency that issued the decision */
  id?: string | number | boolean | null | undefined;
  /** Cơ quan ban hành quyết định · Agency that issued the decision */
  name?: string | number | boolean | null | undefined;
}

export interface Portal2026ProcedureAcceptedProcedureProposal {
  /** Định danh trong nguồn · Id within the source */
  id?: string | number | boolean | null | undefined;
  /** Số quyết định công bố · Number of the publishing decision */
  proposalNumber?: string | number | boolean | null | undefined;
  /** Ngày quyết định · Day of the decision */
  decisionDate?: number | string | null | ("") | undefined;
  /** Số quyết định công bố · Number of the publishing decision */
  decisionNumber?: string | number | boolean | null | undefined;
  /** Thời điểm công khai · Time of publication */
  publicationDate?: number | string | null | ("") | undefined;
  /** Cơ quan ban hành quyết định · Agency that issued the decision */
  issuingAgency?: Portal2026ProcedureAcceptedIssuingAgency | null | ("") | undefined;
}

export interface Portal2026ProcedureAcceptedProcessingDay {
  /** Thời hạn giải quyết · Time limit */
  qty?: string | number | null | undefined;
  /** Đơn vị thời gian · Unit of time */
  type?: string | number | boolean | null | undefined;
}

export interface Portal2026ProcedureAcceptedProfileComponents {
  /** Định danh trong nguồn · Id within the source */
  profileComponentId?: string | number | boolean | null | undefined;
  /** Mã · Code */
  code?: string | number | null | undefined;
  /** Tên giấy tờ · Name of the paper */
  name?: string | number | boolean | null | undefined;
  /** Số bản chính · Originals */
  originalQty?: string | number | null | undefined;
  /** Số bản sao · Copies */
  copyQty?: string | number | null | undefined;
  /** Bắt buộc, theo nguồn · Required, as the source has it */
  required?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Có biểu mẫu điện tử · Has an electronic form */
  hasElectronicForm?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Là kết quả giải quyết · Is itself a result */
  isProcessingResult?: boolean | (0 | 1) | string | null | ("") | undefined;
  /** Nguồn giấy tờ · Source of the paper */
  source?: string | number | boolean | null | undefined;
  /** Mẫu đơn, tờ khai · Forms */
  attachments?: Portal2026ProcedureAcceptedAttachments[] | Portal2026ProcedureAcceptedAttachments | null | ("") | undefined;
}

export interface Portal2026ProcedureAcceptedReturningMethods {
  /** Cách đã nộp · How it was filed */
  type?: string | number | boolean | null | undefined;
  /** Các cách trả · Ways of return */
  value?: (string | number | boolean)[] | null | ("") | undefined;
}

export interface Portal2026ProcedureAcceptedServiceGroupsDetails {
  /** Định danh trong nguồn · Id within the source */
  id?: string | number | boolean | null | undefined;
  /** Tên nhóm dịch vụ · Name of the group */
  name?: string | number | boolean | null | undefined;
  /** Đối tượng của nhóm · Audience of the group */
  type?: string | number | boolean | null | undefined;
}

export interface Portal2026ProcedureAcceptedSubjectTypesDetails {
  /** Định danh trong nguồn · Id within the source */
  id?: string | number | boolean | null | undefined;
  /** Mã · Code */
  code?: string | number | null | undefined;
  /** Tên · Name */
  name?: string | number | boolean | null | undefined;
}

/** Tệp Word của cổng cũ, đã tách thành JSON · Word export of the old portal, as JSON */
export interface WordExportProcedureAccepted {
  /** Định danh trong nguồn · Id within the source */
  thu_tuc_id?: string | number | null | undefined;
  metadata?: WordExportProcedureAcceptedMetadata | null | ("") | undefined;
  content?: WordExportProcedureAcceptedContent | null | ("") | undefined;
  tables?: WordExportProcedureAcceptedTables | null | ("") | undefined;
}

export interface WordExportProcedureAcceptedCanCuPhapLy {
  /** Mã · Code */
  so_ky_hieu?: string | number | null | undefined;
  /** Trích yếu · Title of the text */
  trich_yeu?: string | number | boolean | null | undefined;
  /** Ngày ban hành · Day of issue */
  ngay_ban_hanh?: string | number | boolean | null | undefined;
  /** Cơ quan ban hành · Issuer */
  co_quan_ban_hanh?: string | number | boolean | null | undefined;
}

export interface WordExportProcedureAcceptedContent {
  /** Trình tự thực hiện · Steps */
  "trình_tự_thực_hiện"?: string | number | boolean | null | undefined;
  /** Mô tả cách thức · Description of the way */
  "cách_thức_thực_hiện"?: string | number | boolean | null | undefined;
  /** Đối tượng thực hiện · Who may use it */
  "đối_tượng_thực_hiện"?: string | number | boolean | null | undefined;
  /** Cơ quan thực hiện · Agencies that carry it out */
  "cơ_quan_thực_hiện"?: string | number | boolean | null | undefined;
  /** Cơ quan có thẩm quyền · Agencies competent to decide */
  "cơ_quan_có_thẩm_quyền"?: string | number | boolean | null | undefined;
  /** Cơ quan được ủy quyền · Authorised agencies */
  "cơ_quan_được_ủy_quyền"?: string | number | boolean | null | undefined;
  /** Cơ quan phối hợp · Coordinating agencies */
  "cơ_quan_phối_hợp"?: string | number | boolean | null | undefined;
  /** Địa chỉ tiếp nhận hồ sơ · Where dossiers are received */
  "địa_chỉ_tiếp_nhận_hs"?: string | number | boolean | null | undefined;
  /** Kết quả thực hiện · Results */
  "kết_quả_thực_hiện"?: string | number | boolean | null | undefined;
  /** Yêu cầu, điều kiện · Requirements and conditions */
  "yêu_cầu_điều_kiện_thực_hiện"?: string | number | boolean | null | undefined;
  /** Từ khóa · Keywords */
  "từ_khóa"?: string | number | boolean | null | undefined;
  /** Mô tả · Description */
  "mô_tả"?: string | number | boolean | null | undefined;
}

export interface WordExportProcedureAcceptedHinhThucNop {
  /** Kênh nộp · Channel */
  hinh_thuc?: string | number | boolean | null | undefined;
  /** Thời hạn giải quyết · Time limit */
  thoi_han_giai_quyet?: string | number | boolean | null | undefined;
  /** Phí, lệ phí · Phí and lệ phí */
  phi_le_phi?: string | number | boolean | null | undefined;
  /** Mô tả cách thức · Description of the way */
  mo_ta?: string | number | boolean | null | undefined;
}

export interface WordExportProcedureAcceptedMetadata {
  /** Mã thủ tục · Code of the procedure */
  "mã_thủ_tục"?: string | number | null | undefined;
  /** Tên thủ tục · Name of the procedure */
  "tên_thủ_tục"?: string | number | boolean | null | undefined;
  /** Quyết định công bố · Publication */
  "số_quyết_định"?: string | number | boolean | null | undefined;
  /** Cấp thực hiện · Levels */
  "cấp_thực_hiện"?: string | number | boolean | null | undefined;
  /** Được luật giao quy định chi tiết · Assigned by law to be detailed */
  "loại_thủ_tục"?: string | number | boolean | null | undefined;
  /** Lĩnh vực · Sectors */
  "lĩnh_vực"?: string | number | boolean | null | undefined;
}

export interface WordExportProcedureAcceptedTables {
  /** Cách thức thực hiện · Ways of carrying it out */
  hinh_thuc_nop?: WordExportProcedureAcceptedHinhThucNop[] | WordExportProcedureAcceptedHinhThucNop | null | ("") | undefined;
  /** Thành phần hồ sơ · Components of the dossier */
  thanh_phan_ho_so?: WordExportProcedureAcceptedThanhPhanHoSo[] | WordExportProcedureAcceptedThanhPhanHoSo | null | ("") | undefined;
  /** Căn cứ pháp lý · Legal bases */
  can_cu_phap_ly?: WordExportProcedureAcceptedCanCuPhapLy[] | WordExportProcedureAcceptedCanCuPhapLy | null | ("") | undefined;
}

export interface WordExportProcedureAcceptedThanhPhanHoSo {
  /** Tên giấy tờ · Name of the paper */
  ten_giay_to?: string | number | boolean | null | undefined;
  /** Ghi chú về giấy tờ · Note on the paper */
  so_luong?: string | number | boolean | null | undefined;
  /** Ghi chú về giấy tờ · Note on the paper */
  ghi_chu?: string | number | boolean | null | undefined;
}
