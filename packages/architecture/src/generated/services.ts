// Source: specs/openapi
// Written by `pnpm generate`; change the source and run it again.

export const servicesRows: readonly (readonly string[])[] = [
  ["directory", "Danh bạ và danh mục dùng chung", "Directory and shared catalogues", "listCatalogue"],
  [
    "document-axis",
    "Trục liên thông văn bản (VXP)",
    "Document exchange axis (VXP)",
    "getAgenciesList getAgenciesListQD20 getSynchronizeUnit registerAgency deleteAgency sendEdoc getReceivedEdocList getSentEdocList getEdoc downloadEdoc updateStatus countReceiveEdoc countReceiveStatus bkavSendDocument bkavGetPendingDocIds bkavGetDocument bkavConfirmReceived bkavGetOrganizations bkavCheckExistDocument wso2ListDocuments wso2SendDocument wso2GetDocument wso2UpdateStatus wso2ListAgencies wso2RegisterAgency lgspLogin lgspSendEdoc lgspSyncReceivedEdocList lgspGetEdoc lgspUpdateStatus lgspGetAgenciesList",
  ],
  [
    "feedback",
    "Phản ánh, kiến nghị",
    "Feedback of citizens",
    "listFeedback submitFeedback getFeedback answerFeedback zaloEvent",
  ],
  [
    "lgsp",
    "Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)",
    "Provincial data integration and sharing platform (LGSP)",
    "issueToken issueLgspToken",
  ],
  [
    "ministries",
    "Cơ sở dữ liệu và hệ thống của bộ, ngành",
    "Databases and systems of ministries",
    "lookUpPerson lookUpPersonBySoap registerCivilStatus registerLinkedCivilStatus requestJudicialRecord getEnterprise",
  ],
  ["monitoring", "Giám sát an toàn thông tin", "Security monitoring", "reportIncident getReport"],
  [
    "one-stop",
    "Hệ thống một cửa",
    "One-stop systems",
    "createDossier syncDocument updateDocumentTraces searchDossiers searchGatewayDossiers getOnlineDossier forceEndProcess sendCivilStatus getIntegrationData getDossierCourse supplementDossier transferDossier",
  ],
  [
    "payment",
    "Thanh toán trực tuyến",
    "Online payment",
    "initPayment queryPayment getBill payGovInit payGovCheckReturn payGovReceipt paymentNotice payGovNotice courtFeeConfirmed",
  ],
  ["postal", "Bưu chính công ích", "Public postal service", "vnPostShip vnPostTrack vnPostCancel emsEvent"],
  [
    "public-service-portal",
    "Cổng Dịch vụ công quốc gia",
    "National public service portal",
    "login layThuTuc layDanhSachTTHC dongBoHoSoMC capNhatTienDoHoSoMC traCuuHoSo layDanhMucCoQuan layDanhMucLinhVuc layDanhMucGioiTinh layDanhMucTinhThanh layDanhMucPhuongXa layDanhMucQuocGia layDanhMucDanToc layDanhMucTonGiao layDanhMucTinhTrangHonNhan layDanhMucDoiTuong layDanhMucCapThucHien layDanhMucCanCuPhapLy layDanhMucLePhi layDanhMucLoaiThuTuc layDanhMucNhomThuTuc vneidToken vneidUserinfo receiveDossier",
  ],
  [
    "signature",
    "Ký số từ xa",
    "Remote signing",
    "smartCaGetCertificate smartCaSign smartCaStatus smartCaSignWithOtp smartCaConfirm mySignLogin mySignCertificates mySignHash mySignStatus smartCaNotice",
  ],
];
