// Generated from specs/openapi/public-service-portal.yaml by openapi-typescript (sha256 22ddd32cdc0c8998) by `pnpm generate`. Do not edit.
export interface paths {
    "/mapi/g#CapNhatTienDoHoSoMC": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cập nhật tiến độ xử lý hồ sơ */
        post: operations["capNhatTienDoHoSoMC"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#DongBoHoSoMC": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đồng bộ hồ sơ một cửa */
        post: operations["dongBoHoSoMC"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucCanCuPhapLy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục căn cứ pháp lý */
        post: operations["layDanhMucCanCuPhapLy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucCapThucHien": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục cấp thực hiện */
        post: operations["layDanhMucCapThucHien"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucCoQuan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục cơ quan */
        post: operations["layDanhMucCoQuan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucDanToc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục dân tộc */
        post: operations["layDanhMucDanToc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucDoiTuong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục đối tượng */
        post: operations["layDanhMucDoiTuong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucGioiTinh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục giới tính */
        post: operations["layDanhMucGioiTinh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucLePhi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục lệ phí */
        post: operations["layDanhMucLePhi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucLinhVuc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục lĩnh vực */
        post: operations["layDanhMucLinhVuc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucLoaiThuTuc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục loại thủ tục */
        post: operations["layDanhMucLoaiThuTuc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucNhomThuTuc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục nhóm thủ tục */
        post: operations["layDanhMucNhomThuTuc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucPhuongXa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục phường xã */
        post: operations["layDanhMucPhuongXa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucQuocGia": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục quốc gia */
        post: operations["layDanhMucQuocGia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucTinhThanh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục tỉnh thành */
        post: operations["layDanhMucTinhThanh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucTinhTrangHonNhan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục tình trạng hôn nhân */
        post: operations["layDanhMucTinhTrangHonNhan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhMucTonGiao": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh mục tôn giáo */
        post: operations["layDanhMucTonGiao"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayDanhSachTTHC": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh sách thủ tục */
        post: operations["layDanhSachTTHC"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#LayThuTuc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy nội dung một thủ tục */
        post: operations["layThuTuc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/g#TraCuuHoSo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tra cứu một hồ sơ */
        post: operations["traCuuHoSo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapi/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đăng nhập vào cổng qua bộ kết nối */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vneid/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đổi mã đăng nhập VNeID lấy token đã mã hóa
         * @description Chỉ nhận biểu mẫu; JSON bị trả 415. Không có id_token, không có nonce.
         *
         *     Takes a form only; JSON is refused with 415. There is no id_token and no nonce.
         */
        post: operations["vneidToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vneid/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy thông tin người dùng VNeID đã mã hóa */
        get: operations["vneidUserinfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    dossierArrived: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận hồ sơ công dân nộp ở cổng quốc gia (nhanhsdvcqg) */
        post: operations["receiveDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        CatalogueReply: {
            /** 0, "0" and "00" are success; 3 and -3 mean that it is there already */
            error_code: string | number;
            /** The words; some systems tell the result only here */
            message?: string;
            result?: Record<string, never>[];
        };
        /** CapNhatTienDoHoSoMC of the national portal */
        DossierProgressWireDvcqgRequestWritten: {
            data: components["schemas"]["DossierProgressWireDvcqgRequestWrittenStep"][];
            madonvi: string;
            /** @constant */
            service: "CapNhatTienDoHoSoMC";
            session: string;
        };
        DossierProgressWireDvcqgRequestWrittenStep: {
            /** Position */
            ChucDanh: string;
            /** Dossier code */
            MaHoSo: string;
            /** Start */
            NgayBatDau: "" | string;
            /** Due time */
            NgayKetThucTheoQuyDinh: "" | string;
            /** Officer */
            NguoiXuLy: string;
            /** What was done */
            NoiDungXuLy: string;
            /** Section */
            PhongBanXuLy: string;
            /** Time of the step */
            ThoiDiemXuLy: string;
            /**
             * Status (codes 1–10)
             * @enum {unknown}
             */
            TrangThai: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
        };
        DossierReply: {
            /** 0, "0" and "00" are success; 3 and -3 mean that it is there already */
            error_code: string | number;
            /** The words; some systems tell the result only here */
            message?: string;
            result?: components["schemas"]["DossierWireDvcqgAccepted"][];
        };
        /** DongBoHoSoMC of the national portal */
        DossierWireDvcqgAccepted: {
            /** Name */
            ChuHoSo?: string | number | boolean | null;
            /** Result papers */
            DanhSachGiayToKetQua?: components["schemas"]["DossierWireDvcqgAcceptedResult"][] | components["schemas"]["DossierWireDvcqgAcceptedResult"] | null | "";
            /** Requests to supplement */
            DanhSachHoSoBoSung?: components["schemas"]["DossierWireDvcqgAcceptedSupplement"][] | components["schemas"]["DossierWireDvcqgAcceptedSupplement"] | null | "";
            /** Fees */
            DanhSachLePhi?: components["schemas"]["DossierWireDvcqgAcceptedFee"][] | components["schemas"]["DossierWireDvcqgAcceptedFee"] | null | "";
            /** Other papers */
            DanhSachTepDinhKemKhac?: components["schemas"]["DossierWireDvcqgAcceptedOtherPaper"][] | components["schemas"]["DossierWireDvcqgAcceptedOtherPaper"] | null | "";
            /** Identity documents */
            DinhDanhCHS?: components["schemas"]["DossierWireDvcqgAcceptedIdentityDocument"][] | components["schemas"]["DossierWireDvcqgAcceptedIdentityDocument"] | null | "";
            /** Handling unit */
            DonViXuLy?: string | number | boolean | null;
            /** National databases consulted */
            DSKetNoiCSDL?: components["schemas"]["DossierWireDvcqgAcceptedDatabaseConsulted"][] | components["schemas"]["DossierWireDvcqgAcceptedDatabaseConsulted"] | null | "";
            /** Online payment */
            DuocThanhToanTrucTuyen?: string | number | boolean | null;
            /** E-mail */
            Email?: string | number | boolean | null;
            /** Fax */
            Fax?: string | number | boolean | null;
            /** Note */
            GhiChu?: string | number | boolean | null;
            /** How the result is returned */
            HinhThuc?: string | number | boolean | null;
            /** Has digitised components */
            HoSoCoThanhPhanSoHoa?: string | number | boolean | null;
            /** Filing channel */
            KenhThucHien?: string | number | boolean | null;
            /** Kind of applicant */
            LoaiDoiTuong?: string | number | boolean | null;
            /** TechID of the national sign-on */
            MaDoiTuong?: string | number | boolean | null;
            /** Dossier code */
            MaHoSo?: string | number | boolean | null;
            /** Sector code */
            MaLinhVuc?: string | number | boolean | null;
            /** Procedure code */
            MaTTHC?: string | number | boolean | null;
            /** Appointed time of return */
            NgayHenTra?: string | number | null;
            /** Time at which processing ended */
            NgayKetThucXuLy?: string | number | null;
            /** Time of filing */
            NgayNopHoSo?: string | number | null;
            /** Time of reception */
            NgayTiepNhan?: string | number | null;
            /** Time of return */
            NgayTra?: string | number | null;
            /** Time of refusal */
            NgayTuChoi?: string | number | null;
            /** Where it was filed */
            NoiNopHoSo?: string | number | boolean | null;
            /** Receipt number */
            SoBienNhan?: string | number | boolean | null;
            /** Telephone */
            SoDienThoai?: string | number | boolean | null;
            /** Number of an identity paper, of no stated kind */
            SoGiayToChuHoSo?: string | number | boolean | null;
            /** Account verified by VNeID */
            TaiKhoanDuocXacThucVoiVNeID?: string | number | boolean | null;
            /** Submitted files */
            TaiLieuNop?: components["schemas"]["DossierWireDvcqgAcceptedAttachment"][] | components["schemas"]["DossierWireDvcqgAcceptedAttachment"] | null | "";
            /** Sector name */
            TenLinhVuc?: string | number | boolean | null;
            /** Procedure name */
            TenTTHC?: string | number | boolean | null;
            /** Other information */
            ThongTinKhac?: string | number | boolean | null;
            /** Note on the return */
            ThongTinTra?: string | number | boolean | null;
            /** Status (codes 1–10) */
            TrangThaiHoSo?: string | number | boolean | null;
            /** Subject matter */
            TrichYeuHoSo?: string | number | boolean | null;
        };
        DossierWireDvcqgAcceptedAttachment: {
            /** Taken from the national store */
            DuocLayTuKhoDMQG?: string | number | boolean | null;
            /** Digitised */
            DuocSoHoa?: string | number | boolean | null;
            /** Reused: 0 no, 1 yes, 2 of unknown meaning */
            DuocTaiSuDung?: string | number | boolean | null;
            /** Address it can be fetched from */
            DuongDanTaiTepTin?: string | number | boolean | null;
            /** Deleted */
            IsDeleted?: string | number | boolean | null;
            /** Code of the result that stands in for it */
            MaKetQuaThayThe?: string | number | boolean | null;
            /** Code of the component it belongs to */
            MaThanhPhanHoSo?: string | number | boolean | null;
            /** File name */
            TenTepDinhKem?: string | number | boolean | null;
            /** File id */
            TepDinhKemId?: string | number | boolean | null;
        };
        DossierWireDvcqgAcceptedDatabaseConsulted: {
            /** Code of the database */
            MaCSDL?: string | number | boolean | null;
        };
        DossierWireDvcqgAcceptedFee: {
            /** Amount (đồng) */
            Gia?: string | number | boolean | null;
            /** When it is collected */
            HinhThucThu?: string | number | boolean | null;
            /** Kind, as the sender counts */
            LoaiPhiLePhi?: string | number | boolean | null;
            /** Phí (charge) or lệ phí (fee) */
            MaPhiLePhi?: string | number | boolean | null;
            /** Name */
            TenPhiLePhi?: string | number | boolean | null;
        };
        DossierWireDvcqgAcceptedIdentityDocument: {
            /** Kind of number */
            LoaiDinhDanh?: string | number | boolean | null;
            /** Number */
            SoDinhDanh?: string | number | boolean | null;
        };
        DossierWireDvcqgAcceptedOtherPaper: {
            /** Kind, as the sender counts */
            LoaiGiayTo?: string | number | boolean | null;
            /** Copies */
            SoLuong?: string | number | boolean | null;
            /** Name */
            TenGiayTo?: string | number | boolean | null;
        };
        DossierWireDvcqgAcceptedResult: {
            /** Address of the file */
            DuongDanTepTinKetQua?: string | number | boolean | null;
            /** Paper id */
            GiayToId?: string | number | boolean | null;
            /** Code of the result */
            MaGiayToKetQua?: string | number | boolean | null;
            /** Code of the component */
            MaThanhPhanHoSo?: string | number | boolean | null;
            /** Name */
            TenGiayTo?: string | number | boolean | null;
        };
        DossierWireDvcqgAcceptedSupplement: {
            /** Papers supplied */
            DanhSachGiayToBoSung?: components["schemas"]["DossierWireDvcqgAcceptedAttachment"][] | components["schemas"]["DossierWireDvcqgAcceptedAttachment"] | null | "";
            /** Fees added */
            DanhSachLePhiBoSung?: components["schemas"]["DossierWireDvcqgAcceptedFee"][] | components["schemas"]["DossierWireDvcqgAcceptedFee"] | null | "";
            /** Id */
            HoSoBoSungId?: string | number | boolean | null;
            /** Time of the request */
            NgayBoSung?: string | number | null;
            /** New appointed time */
            NgayHenTraMoi?: string | number | null;
            /** Appointed time before */
            NgayHenTraTruoc?: string | number | null;
            /** Time of receipt */
            NgayTiepNhanBoSung?: string | number | null;
            /** Officer who received it */
            NguoiTiepNhanBoSung?: string | number | boolean | null;
            /** Officer who asked */
            NguoiYeuCauBoSung?: string | number | boolean | null;
            /** What is asked for */
            NoiDungBoSung?: string | number | boolean | null;
            /** Note on receipt */
            ThongTinTiepNhan?: string | number | boolean | null;
            /** Whether it was supplied (the flag's meaning is inferred) */
            TrangThaiBoSung?: string | number | boolean | null;
        };
        /** DongBoHoSoMC of the national portal */
        DossierWireDvcqgRequestAccepted: {
            data?: components["schemas"]["DossierWireDvcqgRequestAcceptedDossier"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedDossier"] | null | "";
            isUpdating?: string | number | boolean | null;
            madonvi?: string | number | boolean | null;
            service?: string | null;
            session?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedAttachment: {
            /** Taken from the national store */
            DuocLayTuKhoDMQG?: string | number | boolean | null;
            /** Digitised */
            DuocSoHoa?: string | number | boolean | null;
            /** Reused: 0 no, 1 yes, 2 of unknown meaning */
            DuocTaiSuDung?: string | number | boolean | null;
            /** Address it can be fetched from */
            DuongDanTaiTepTin?: string | number | boolean | null;
            /** Deleted */
            IsDeleted?: string | number | boolean | null;
            /** Code of the result that stands in for it */
            MaKetQuaThayThe?: string | number | boolean | null;
            /** Code of the component it belongs to */
            MaThanhPhanHoSo?: string | number | boolean | null;
            /** File name */
            TenTepDinhKem?: string | number | boolean | null;
            /** File id */
            TepDinhKemId?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedDatabaseConsulted: {
            /** Code of the database */
            MaCSDL?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedDossier: {
            /** Name */
            ChuHoSo?: string | number | boolean | null;
            /** Result papers */
            DanhSachGiayToKetQua?: components["schemas"]["DossierWireDvcqgRequestAcceptedResult"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedResult"] | null | "";
            /** Requests to supplement */
            DanhSachHoSoBoSung?: components["schemas"]["DossierWireDvcqgRequestAcceptedSupplement"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedSupplement"] | null | "";
            /** Fees */
            DanhSachLePhi?: components["schemas"]["DossierWireDvcqgRequestAcceptedFee"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedFee"] | null | "";
            /** Other papers */
            DanhSachTepDinhKemKhac?: components["schemas"]["DossierWireDvcqgRequestAcceptedOtherPaper"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedOtherPaper"] | null | "";
            /** Identity documents */
            DinhDanhCHS?: components["schemas"]["DossierWireDvcqgRequestAcceptedIdentityDocument"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedIdentityDocument"] | null | "";
            /** Handling unit */
            DonViXuLy?: string | number | boolean | null;
            /** National databases consulted */
            DSKetNoiCSDL?: components["schemas"]["DossierWireDvcqgRequestAcceptedDatabaseConsulted"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedDatabaseConsulted"] | null | "";
            /** Online payment */
            DuocThanhToanTrucTuyen?: string | number | boolean | null;
            /** E-mail */
            Email?: string | number | boolean | null;
            /** Fax */
            Fax?: string | number | boolean | null;
            /** Note */
            GhiChu?: string | number | boolean | null;
            /** How the result is returned */
            HinhThuc?: string | number | boolean | null;
            /** Has digitised components */
            HoSoCoThanhPhanSoHoa?: string | number | boolean | null;
            /** Filing channel */
            KenhThucHien?: string | number | boolean | null;
            /** Kind of applicant */
            LoaiDoiTuong?: string | number | boolean | null;
            /** TechID of the national sign-on */
            MaDoiTuong?: string | number | boolean | null;
            /** Dossier code */
            MaHoSo?: string | number | boolean | null;
            /** Sector code */
            MaLinhVuc?: string | number | boolean | null;
            /** Procedure code */
            MaTTHC?: string | number | boolean | null;
            /** Appointed time of return */
            NgayHenTra?: string | number | null;
            /** Time at which processing ended */
            NgayKetThucXuLy?: string | number | null;
            /** Time of filing */
            NgayNopHoSo?: string | number | null;
            /** Time of reception */
            NgayTiepNhan?: string | number | null;
            /** Time of return */
            NgayTra?: string | number | null;
            /** Time of refusal */
            NgayTuChoi?: string | number | null;
            /** Where it was filed */
            NoiNopHoSo?: string | number | boolean | null;
            /** Receipt number */
            SoBienNhan?: string | number | boolean | null;
            /** Telephone */
            SoDienThoai?: string | number | boolean | null;
            /** Number of an identity paper, of no stated kind */
            SoGiayToChuHoSo?: string | number | boolean | null;
            /** Account verified by VNeID */
            TaiKhoanDuocXacThucVoiVNeID?: string | number | boolean | null;
            /** Submitted files */
            TaiLieuNop?: components["schemas"]["DossierWireDvcqgRequestAcceptedAttachment"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedAttachment"] | null | "";
            /** Sector name */
            TenLinhVuc?: string | number | boolean | null;
            /** Procedure name */
            TenTTHC?: string | number | boolean | null;
            /** Other information */
            ThongTinKhac?: string | number | boolean | null;
            /** Note on the return */
            ThongTinTra?: string | number | boolean | null;
            /** Status (codes 1–10) */
            TrangThaiHoSo?: string | number | boolean | null;
            /** Subject matter */
            TrichYeuHoSo?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedFee: {
            /** Amount (đồng) */
            Gia?: string | number | boolean | null;
            /** When it is collected */
            HinhThucThu?: string | number | boolean | null;
            /** Kind, as the sender counts */
            LoaiPhiLePhi?: string | number | boolean | null;
            /** Phí (charge) or lệ phí (fee) */
            MaPhiLePhi?: string | number | boolean | null;
            /** Name */
            TenPhiLePhi?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedIdentityDocument: {
            /** Kind of number */
            LoaiDinhDanh?: string | number | boolean | null;
            /** Number */
            SoDinhDanh?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedOtherPaper: {
            /** Kind, as the sender counts */
            LoaiGiayTo?: string | number | boolean | null;
            /** Copies */
            SoLuong?: string | number | boolean | null;
            /** Name */
            TenGiayTo?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedResult: {
            /** Address of the file */
            DuongDanTepTinKetQua?: string | number | boolean | null;
            /** Paper id */
            GiayToId?: string | number | boolean | null;
            /** Code of the result */
            MaGiayToKetQua?: string | number | boolean | null;
            /** Code of the component */
            MaThanhPhanHoSo?: string | number | boolean | null;
            /** Name */
            TenGiayTo?: string | number | boolean | null;
        };
        DossierWireDvcqgRequestAcceptedSupplement: {
            /** Papers supplied */
            DanhSachGiayToBoSung?: components["schemas"]["DossierWireDvcqgRequestAcceptedAttachment"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedAttachment"] | null | "";
            /** Fees added */
            DanhSachLePhiBoSung?: components["schemas"]["DossierWireDvcqgRequestAcceptedFee"][] | components["schemas"]["DossierWireDvcqgRequestAcceptedFee"] | null | "";
            /** Id */
            HoSoBoSungId?: string | number | boolean | null;
            /** Time of the request */
            NgayBoSung?: string | number | null;
            /** New appointed time */
            NgayHenTraMoi?: string | number | null;
            /** Appointed time before */
            NgayHenTraTruoc?: string | number | null;
            /** Time of receipt */
            NgayTiepNhanBoSung?: string | number | null;
            /** Officer who received it */
            NguoiTiepNhanBoSung?: string | number | boolean | null;
            /** Officer who asked */
            NguoiYeuCauBoSung?: string | number | boolean | null;
            /** What is asked for */
            NoiDungBoSung?: string | number | boolean | null;
            /** Note on receipt */
            ThongTinTiepNhan?: string | number | boolean | null;
            /** Whether it was supplied (the flag's meaning is inferred) */
            TrangThaiBoSung?: string | number | boolean | null;
        };
        /** DongBoHoSoMC of the national portal */
        DossierWireDvcqgRequestWritten: {
            data: components["schemas"]["DossierWireDvcqgRequestWrittenDossier"][];
            /** @enum {unknown} */
            isUpdating: "False" | "True";
            madonvi: string;
            /** @constant */
            service: "DongBoHoSoMC";
            session: string;
        };
        DossierWireDvcqgRequestWrittenAttachment: {
            /**
             * Taken from the national store
             * @enum {unknown}
             */
            DuocLayTuKhoDMQG: "0" | "1" | "";
            /**
             * Digitised
             * @enum {unknown}
             */
            DuocSoHoa: "0" | "1" | "";
            /**
             * Reused: 0 no, 1 yes, 2 of unknown meaning
             * @enum {unknown}
             */
            DuocTaiSuDung: "0" | "1" | "2" | "";
            /** Address it can be fetched from */
            DuongDanTaiTepTin: string;
            /**
             * Deleted
             * @enum {unknown}
             */
            IsDeleted: "False" | "True";
            /** Code of the result that stands in for it */
            MaKetQuaThayThe: string;
            /** Code of the component it belongs to */
            MaThanhPhanHoSo: string;
            /** File name */
            TenTepDinhKem: string;
            /** File id */
            TepDinhKemId: string;
        };
        DossierWireDvcqgRequestWrittenDatabaseConsulted: {
            /** Code of the database */
            MaCSDL: string;
        };
        DossierWireDvcqgRequestWrittenDossier: {
            /** Name */
            ChuHoSo: string;
            /** Result papers */
            DanhSachGiayToKetQua: components["schemas"]["DossierWireDvcqgRequestWrittenResult"][];
            /** Requests to supplement */
            DanhSachHoSoBoSung: components["schemas"]["DossierWireDvcqgRequestWrittenSupplement"][];
            /** Fees */
            DanhSachLePhi: components["schemas"]["DossierWireDvcqgRequestWrittenFee"][];
            /** Other papers */
            DanhSachTepDinhKemKhac: components["schemas"]["DossierWireDvcqgRequestWrittenOtherPaper"][];
            /** Identity documents */
            DinhDanhCHS: components["schemas"]["DossierWireDvcqgRequestWrittenIdentityDocument"][];
            /** Handling unit */
            DonViXuLy: string;
            /** National databases consulted */
            DSKetNoiCSDL: components["schemas"]["DossierWireDvcqgRequestWrittenDatabaseConsulted"][];
            /**
             * Online payment
             * @enum {unknown}
             */
            DuocThanhToanTrucTuyen: "0" | "1" | "3" | "";
            /** E-mail */
            Email: string;
            /** Fax */
            Fax: string;
            /** Note */
            GhiChu: string;
            /**
             * How the result is returned
             * @enum {unknown}
             */
            HinhThuc: "0" | "1";
            /**
             * Has digitised components
             * @enum {unknown}
             */
            HoSoCoThanhPhanSoHoa: "0" | "1" | "";
            /**
             * Filing channel
             * @enum {unknown}
             */
            KenhThucHien: "1" | "2" | "3";
            /**
             * Kind of applicant
             * @enum {unknown}
             */
            LoaiDoiTuong: "1" | "2" | "3" | "4";
            /** TechID of the national sign-on */
            MaDoiTuong: string;
            /** Dossier code */
            MaHoSo: string;
            /** Sector code */
            MaLinhVuc: string;
            /** Procedure code */
            MaTTHC: string;
            /** Appointed time of return */
            NgayHenTra: "" | string;
            /** Time at which processing ended */
            NgayKetThucXuLy: "" | string;
            /** Time of filing */
            NgayNopHoSo: "" | string;
            /** Time of reception */
            NgayTiepNhan: "" | string;
            /** Time of return */
            NgayTra: "" | string;
            /** Time of refusal */
            NgayTuChoi: "" | string;
            /**
             * Where it was filed
             * @enum {unknown}
             */
            NoiNopHoSo: "1" | "2" | "";
            /** Receipt number */
            SoBienNhan?: string;
            /** Telephone */
            SoDienThoai: string;
            /** Number of an identity paper, of no stated kind */
            SoGiayToChuHoSo: string;
            /**
             * Account verified by VNeID
             * @enum {unknown}
             */
            TaiKhoanDuocXacThucVoiVNeID: "0" | "1" | "";
            /** Submitted files */
            TaiLieuNop: components["schemas"]["DossierWireDvcqgRequestWrittenAttachment"][];
            /** Sector name */
            TenLinhVuc: string;
            /** Procedure name */
            TenTTHC: string;
            /** Other information */
            ThongTinKhac: string;
            /** Note on the return */
            ThongTinTra: string;
            /**
             * Status (codes 1–10)
             * @enum {unknown}
             */
            TrangThaiHoSo: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
            /** Subject matter */
            TrichYeuHoSo: string;
        };
        DossierWireDvcqgRequestWrittenFee: {
            /** Amount (đồng) */
            Gia: "" | string;
            /**
             * When it is collected
             * @enum {unknown}
             */
            HinhThucThu: "1" | "2" | "4" | "";
            /** Kind, as the sender counts */
            LoaiPhiLePhi: string;
            /**
             * Phí (charge) or lệ phí (fee)
             * @enum {unknown}
             */
            MaPhiLePhi: "1" | "2" | "";
            /** Name */
            TenPhiLePhi: string;
        };
        DossierWireDvcqgRequestWrittenIdentityDocument: {
            /**
             * Kind of number
             * @enum {unknown}
             */
            LoaiDinhDanh: "1" | "2" | "";
            /** Number */
            SoDinhDanh: string;
        };
        DossierWireDvcqgRequestWrittenOtherPaper: {
            /** Kind, as the sender counts */
            LoaiGiayTo: string;
            /** Copies */
            SoLuong: "" | string;
            /** Name */
            TenGiayTo: string;
        };
        DossierWireDvcqgRequestWrittenResult: {
            /** Address of the file */
            DuongDanTepTinKetQua: string;
            /** Paper id */
            GiayToId: string;
            /** Code of the result */
            MaGiayToKetQua: string;
            /** Code of the component */
            MaThanhPhanHoSo: string;
            /** Name */
            TenGiayTo: string;
        };
        DossierWireDvcqgRequestWrittenSupplement: {
            /** Papers supplied */
            DanhSachGiayToBoSung: components["schemas"]["DossierWireDvcqgRequestWrittenAttachment"][];
            /** Fees added */
            DanhSachLePhiBoSung: components["schemas"]["DossierWireDvcqgRequestWrittenFee"][];
            /** Id */
            HoSoBoSungId: string;
            /** Time of the request */
            NgayBoSung: "" | string;
            /** New appointed time */
            NgayHenTraMoi: "" | string;
            /** Appointed time before */
            NgayHenTraTruoc: "" | string;
            /** Time of receipt */
            NgayTiepNhanBoSung: "" | string;
            /** Officer who received it */
            NguoiTiepNhanBoSung: string;
            /** Officer who asked */
            NguoiYeuCauBoSung: string;
            /** What is asked for */
            NoiDungBoSung: string;
            /** Note on receipt */
            ThongTinTiepNhan: string;
            /**
             * Whether it was supplied (the flag's meaning is inferred)
             * @enum {unknown}
             */
            TrangThaiBoSung: "0" | "1" | "";
        };
        EncryptedReply: {
            /** AES-ECB, Base64 */
            data: string;
            /** The AES key under RSA PKCS#1 v1.5, Base64 */
            key: string;
        };
        LoginReply: {
            /** 0, "0" and "00" are success; 3 and -3 mean that it is there already */
            error_code: string | number;
            /** The words; some systems tell the result only here */
            message?: string;
            session?: string;
        };
        PortalReply: {
            /** 0, "0" and "00" are success; 3 and -3 mean that it is there already */
            error_code?: string | number;
            /** The words; some systems tell the result only here */
            message?: string;
        };
        ProcedureReply: {
            /** 0, "0" and "00" are success; 3 and -3 mean that it is there already */
            error_code: string | number;
            /** The words; some systems tell the result only here */
            message?: string;
            result?: components["schemas"]["ProcedureWireLayThuTucAccepted"][];
        };
        /** Integration service LayThuTuc (DVCQG) */
        ProcedureWireLayThuTucAccepted: {
            /** Ways of carrying it out */
            CACHTHUCTHUCHIEN?: components["schemas"]["ProcedureWireLayThuTucAcceptedCACHTHUCTHUCHIEN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedCACHTHUCTHUCHIEN"] | null | "";
            /** Legal bases */
            CANCUPHAPLY?: components["schemas"]["ProcedureWireLayThuTucAcceptedCANCUPHAPLY"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedCANCUPHAPLY"] | null | "";
            /** Levels */
            CAPTHUCHIEN?: components["schemas"]["ProcedureWireLayThuTucAcceptedCAPTHUCHIEN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedCAPTHUCHIEN"] | null | "";
            /** Agencies that carry it out */
            COQUANTHUCHIEN?: components["schemas"]["ProcedureWireLayThuTucAcceptedCOQUANTHUCHIEN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedCOQUANTHUCHIEN"] | null | "";
            /** Who may use it */
            DOITUONGTHUCHIEN?: components["schemas"]["ProcedureWireLayThuTucAcceptedDOITUONGTHUCHIEN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedDOITUONGTHUCHIEN"] | null | "";
            /** Id within the source */
            ID?: string | number | boolean | null;
            /** Results */
            KETQUATHUCHIEN?: components["schemas"]["ProcedureWireLayThuTucAcceptedKETQUATHUCHIEN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedKETQUATHUCHIEN"] | null | "";
            /** Sectors */
            LINHVUCTHUCHIEN?: components["schemas"]["ProcedureWireLayThuTucAcceptedLINHVUCTHUCHIEN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedLINHVUCTHUCHIEN"] | null | "";
            /** Type */
            LOAITTHC?: string | number | boolean | null;
            /** Code */
            MACOQUANCONGBO?: string | number | null;
            /** Code of the procedure */
            MATTHC?: string | number | null;
            /** Note on who may use it */
            MOTADOITUONGTHUCHIEN?: string | number | boolean | null;
            /** Name of the procedure */
            TENTTHC?: string | number | boolean | null;
            /** Components of the dossier */
            THANHPHANHOSO?: components["schemas"]["ProcedureWireLayThuTucAcceptedTHANHPHANHOSO"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedTHANHPHANHOSO"] | null | "";
            /** State */
            TRANGTHAI?: string | number | boolean | null;
            /** Steps */
            TRINHTUTHUCHIEN?: components["schemas"]["ProcedureWireLayThuTucAcceptedTRINHTUTHUCHIEN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedTRINHTUTHUCHIEN"] | null | "";
            /** Requirements and conditions */
            YEUCAU?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedCACHTHUCTHUCHIEN: {
            /** Channel */
            KENH?: string | number | boolean | null;
            /** Ways of carrying it out */
            THOIGIAN?: components["schemas"]["ProcedureWireLayThuTucAcceptedTHOIGIAN"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedTHOIGIAN"] | null | "";
        };
        ProcedureWireLayThuTucAcceptedCANCUPHAPLY: {
            /** Code */
            SOVANBAN?: string | number | null;
            /** Title of the text */
            TENVANBAN?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedCAPTHUCHIEN: {
            /** Level */
            CAPTHUCHIEN?: string | number | boolean | null;
            /** Note on the level */
            MOTACOQUANTHUCHIEN?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedCOQUANTHUCHIEN: {
            /** Code */
            MADONVI?: string | number | null;
            /** Name of the agency */
            TENDONVI?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedDOITUONGTHUCHIEN: {
            /** Name */
            TENDOITUONG?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedGIAYTO: {
            /** Code */
            MAGIAYTO?: string | number | null;
            /** Originals */
            SOBANCHINH?: string | number | boolean | null;
            /** Copies */
            SOBANSAO?: string | number | boolean | null;
            /** Name of the paper */
            TENGIAYTO?: string | number | boolean | null;
            /** Forms */
            TENMAUDON?: string | number | boolean | null;
            /** Address */
            URL?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedKETQUATHUCHIEN: {
            /** Code */
            MAKETQUA?: string | number | null;
            /** Name */
            TENKETQUA?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedLINHVUCTHUCHIEN: {
            /** Code */
            MALINHVUC?: string | number | null;
            /** Name */
            TENLINHVUC?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedPHILEPHI: {
            /** Currency */
            DONVI?: string | number | boolean | null;
            /** Phí (for a service), lệ phí (for a state act) or a price */
            MAPHILEPHI?: string | number | boolean | null;
            /** Explanation of the amount */
            MOTA?: string | number | boolean | null;
            /** Amount */
            SOTIEN?: string | number | boolean | null;
            /** Address of the text */
            URL?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedTHANHPHANHOSO: {
            /** Components */
            GIAYTO?: components["schemas"]["ProcedureWireLayThuTucAcceptedGIAYTO"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedGIAYTO"] | null | "";
            /** Case */
            TRUONGHOP?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedTHOIGIAN: {
            /** Unit of time */
            DONVITINH?: string | number | boolean | null;
            /** Description of the way */
            MOTA?: string | number | boolean | null;
            /** Phí and lệ phí */
            PHILEPHI?: components["schemas"]["ProcedureWireLayThuTucAcceptedPHILEPHI"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedPHILEPHI"] | null | "";
            /** Time limit */
            THOIGIANGIAIQUYET?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedTRINHTU: {
            /** What is done */
            TENTRINHTU?: string | number | boolean | null;
        };
        ProcedureWireLayThuTucAcceptedTRINHTUTHUCHIEN: {
            /** Steps */
            TRINHTU?: components["schemas"]["ProcedureWireLayThuTucAcceptedTRINHTU"][] | components["schemas"]["ProcedureWireLayThuTucAcceptedTRINHTU"] | null | "";
            /** Case */
            TRUONGHOP?: string | number | boolean | null;
        };
        /** What is inside after decryption */
        VneidClaims: {
            accountLevel?: string | number;
            accountType?: string | number;
            /** Date of birth */
            birthDate?: string;
            /** Identity number */
            citizenPid: string;
            /** Name */
            fullName?: string;
        };
    };
    responses: {
        /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    capNhatTienDoHoSoMC: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierProgressWireDvcqgRequestWritten"];
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dongBoHoSoMC: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierWireDvcqgRequestWritten"];
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucCanCuPhapLy: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucCanCuPhapLy";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucCapThucHien: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucCapThucHien";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucCoQuan: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucCoQuan";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucDanToc: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucDanToc";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucDoiTuong: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucDoiTuong";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucGioiTinh: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucGioiTinh";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucLePhi: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucLePhi";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucLinhVuc: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucLinhVuc";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucLoaiThuTuc: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucLoaiThuTuc";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucNhomThuTuc: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucNhomThuTuc";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucPhuongXa: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucPhuongXa";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucQuocGia: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucQuocGia";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucTinhThanh: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucTinhThanh";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucTinhTrangHonNhan: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucTinhTrangHonNhan";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhMucTonGiao: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhMucTonGiao";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layDanhSachTTHC: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** @constant */
                    service: "LayDanhSachTTHC";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    layThuTuc: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** Code of the procedure */
                    maTTHC: string;
                    /** @constant */
                    service: "LayThuTuc";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    traCuuHoSo: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Code of the agency that calls */
                    madonvi: string;
                    /** Code of the dossier */
                    mahoso: string;
                    /** @constant */
                    service: "TraCuuHoSo";
                    /** Session */
                    session: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    login: {
        parameters: {
            query: {
                /** @description Đích trên nền tảng VDXP, ví dụ VN:GOV:000.00.00.G22:vpcpdvcprovider · The target on VDXP, for example VN:GOV:000.00.00.G22:vpcpdvcprovider */
                dstcode: string;
                /** @description Địa chỉ phía sau bộ kết nối, đã mã hóa phần trăm · What lies behind the adapter */
                providerurl?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vneidToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    client_id: string;
                    client_secret?: string;
                    /** Base64; its + must survive */
                    code: string;
                    /** @constant */
                    grant_type: "authorization_code";
                    redirect_uri: string;
                };
            };
        };
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EncryptedReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vneidUserinfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yêu cầu bị từ chối; nội dung trả lời chưa rõ. · The request was refused; the body is not known. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Hệ thống đích lỗi; nội dung trả lời chưa rõ. · The other system failed; the body is not known. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EncryptedReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveDossier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierWireDvcqgRequestAccepted"];
            };
        };
        responses: {
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalReply"];
                };
            };
        };
    };
}
