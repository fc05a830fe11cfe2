// Generated from specs/openapi/ministries.yaml by openapi-typescript (sha256 5ecca4e2f8bba95a) by `pnpm generate`. Do not edit.
export interface paths {
    "/#judicial-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yêu cầu cấp phiếu lý lịch tư pháp */
        post: operations["requestJudicialRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#population-037": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tra cứu công dân (037)
         * @description Mỗi lần tra cứu nêu dịch vụ công và cán bộ; không có giá trị mặc định.
         *
         *     Every look-up names the public service and the officer; neither has a default.
         */
        post: operations["lookUpPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#population-soap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tra cứu công dân bằng SOAP trong JSON */
        post: operations["lookUpPersonBySoap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apiCSDLDKDN/1.0/chiTietDoanhNghiep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tra cứu doanh nghiệp theo mã số */
        get: operations["getEnterprise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apiLienThongKSKT/1.0/nhanHoSoDKHT": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi hồ sơ liên thông khai sinh, khai tử */
        post: operations["registerLinkedCivilStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hotich/1.0/dangKyHoTich": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi hồ sơ đăng ký hộ tịch */
        post: operations["registerCivilStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CivilRegistration: {
            /** XML <hotich><hoso>… as text */
            data: string;
            maDonVi: string;
            maHoSo: string;
            module: string;
            /** yyyy-MM-dd */
            ngayTiepNhan: string;
        };
        CivilStatusError: {
            /** Sentences joined */
            errors: string;
            inputSend?: unknown;
            status?: number;
            title?: string;
        };
        CivilStatusReply: {
            errorCode?: string | number;
            errorDescription?: string;
            status: string | number;
            statusDescription?: string;
        };
        EnterpriseReply: {
            GetEntCert?: {
                DaiDienPhapLuat?: unknown[];
                DiaChiTruSo?: unknown[];
                MaLoaiHinhDN?: string;
                MaNoiBo?: string;
                MaSoDoanhNghiep?: string;
                NganhNgheKinhDoanh?: unknown[];
                NgayDangKyLanDau?: string;
                NgayDangKyThayDoi?: string;
                SoGCNDKKD?: string;
                SoLanDangKyThayDoi?: string | number;
                TenNuocNgoai?: string;
                TenTiengViet?: string;
                TenVietTat?: string;
                TinhTrangPhapLy?: unknown[];
            }[];
        };
        JudicialReply: {
            data?: unknown;
            errorDetail?: string;
            /** @enum {unknown} */
            statusCode: "00" | "01" | "03";
        };
        JudicialRequest: {
            maHoSoMCDT: string;
            maTinh: string;
            ngayTiepNhan?: string;
            nguonDangKy?: string;
            tenTinh?: string;
            thongTinBienLai?: Record<string, never>;
            toKhai: {
                /** @enum {unknown} */
                loaiPhieu: 1 | 2;
            };
        };
        LinkedRegistration: {
            /** JSON as text */
            data: string;
            fileDinhKem?: {
                duLieuTepDinhKem?: string;
                huyGiayTo?: string | number;
                id?: string;
                loaiGiayTo?: string;
                tenGiayTo?: string;
                tenTepDinhKem?: string;
            }[];
            maDonVi: string;
            maHoSoLT: string;
            maHoSoMCDT?: string;
            /** @enum {unknown} */
            module: "LTKS" | "LTKT" | "LTKH";
            ngayTiepNhan: string;
        };
        PersonLookup: {
            /** Capitals, no marks, no spaces */
            HoVaTen: string;
            /** Identity number of the officer, required */
            MaCanBo: string;
            /** Code of the public service, required */
            MaDVC: string;
            /** @constant */
            MaTichHop: "037";
            MaYeuCau: string;
            Nam?: string;
            /** yyyyMMdd */
            NgayThangNam?: string;
            SoCMND?: string;
            SoDinhDanh: string;
        };
        SoapLookup: {
            /** Bearer … */
            accessToken: string;
            /** Base64 of keyName:keyPass, of each officer */
            AuthHash: string;
            /** SOAP 1.1 as text; the order of elements is fixed */
            data: string;
            lgspAccessToken: string;
        };
        SoapReply: {
            error_code: string | number;
            /** SOAP as text; HTML or nothing means no match, or not allowed */
            message?: string;
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
    requestJudicialRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudicialRequest"];
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
                    "application/json": components["schemas"]["JudicialReply"];
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
    lookUpPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonLookup"];
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
                    "application/json": components["schemas"]["SoapReply"];
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
    lookUpPersonBySoap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SoapLookup"];
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
                    "application/json": components["schemas"]["SoapReply"];
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
    getEnterprise: {
        parameters: {
            query: {
                /** @description Mã số doanh nghiệp · Number of the enterprise */
                msdn: string;
            };
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
                    "application/json": components["schemas"]["EnterpriseReply"];
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
    registerLinkedCivilStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkedRegistration"];
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
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CivilStatusReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi kiểm tra dữ liệu cũng đến dưới dạng 500; không gửi lại. · A validation error arrives as 500, too; it must not be retried. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CivilStatusError"];
                };
            };
        };
    };
    registerCivilStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CivilRegistration"];
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
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CivilStatusReply"];
                };
            };
            /** @description Thông tin đăng nhập sai hoặc đã hết hạn; nội dung trả lời chưa rõ. · The credentials are wrong or have expired; the body is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi kiểm tra dữ liệu cũng đến dưới dạng 500; không gửi lại. · A validation error arrives as 500, too; it must not be retried. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CivilStatusError"];
                };
            };
        };
    };
}
