// Generated from specs/openapi/payment.yaml by openapi-typescript (sha256 c6999df4383b0c76) by `pnpm generate`. Do not edit.
export interface paths {
    "/#GET_BILL": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy biên lai dạng PDF */
        post: operations["getBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#INIT": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Khởi tạo một lần thanh toán */
        post: operations["initPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#paygov-init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Khởi tạo thanh toán qua PayGov */
        post: operations["payGovInit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#paygov-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy địa chỉ biên lai PayGov */
        post: operations["payGovReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#QUERY": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hỏi trạng thái một lần thanh toán */
        post: operations["queryPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/PayGov/CheckSumUrlReturn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kiểm tra địa chỉ trả về của PayGov */
        post: operations["payGovCheckReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    courtFeeConfirmed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận xác nhận nộp án phí */
        post: operations["courtFeeConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    payGovNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận xác nhận thanh toán của PayGov */
        post: operations["payGovNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    paymentNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận thông báo kết quả thanh toán (IPN) */
        post: operations["paymentNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        BillQuery: {
            /** @constant */
            LoaiBanTin: "GET_BILL";
            /** Code of the partner */
            MaDoiTac: string;
            /** Reference */
            MaThamChieu: string;
            /** SHA-256 of the fields and the secret */
            MaXacThuc: string;
            /** @constant */
            PhienBan: "1.0.6";
            ThoiGianGD: string;
        };
        CourtFee: {
            DiaChi?: string;
            HoTenNguoiNopTien?: string;
            Huyen?: string;
            /** <MaThongBao>-<yymmddhh24miss> */
            MaTraCuuTT: string;
            SoCMNDNguoiNop?: string;
            SoTien: number | string;
            Tinh?: string;
            TrangThaiThanhToan?: string | number;
            UrlBienLai: string;
            Xa?: string;
        };
        CourtFeeReply: {
            /** @enum {unknown} */
            error_code: "1" | "-1";
        };
        PayGovAnswer: {
            /** @enum {unknown} */
            error_code: "SUCCESSFUL" | "FAILED";
        };
        PayGovInit: {
            accessKey?: string;
            amount: number;
            checksum?: string;
            ipAddress: string;
            orderId: string;
            /** Without marks */
            orderInfo: string;
            partnerCode: string;
            requestCode: string;
            returnUrl: string;
            serviceCode?: string;
        };
        PayGovReceipt: {
            transactionReceipt: string;
        };
        PayGovReceiptQuery: {
            accessKey: string;
            /** SHA-256 of the fields and the secret */
            checksum: string;
            /** Date of the decision, dd-MM-yyyy */
            decisionDate?: string;
            docCode: string;
            /** Base64 of JSON */
            otherInfo?: string;
            /** Base64 of JSON with the codes of transactions */
            paids: string;
            partnerCode: string;
            payerId: string;
            payerName: string;
            procedureName?: string;
        };
        PayGovReply: {
            data?: {
                url: string;
            };
            error_code?: string | number;
            message?: string;
        };
        PaymentInit: {
            Ip: string;
            /** @constant */
            LoaiBanTin: "INIT";
            /** @constant */
            LoaiHinhThanhToan: "PAY";
            /** Code of the partner */
            MaDoiTac: string;
            MaKenhThanhToan: string;
            MaNganHang: string;
            /** Reference */
            MaThamChieu: string;
            MaThietBi: string;
            /** @constant */
            MaTienTe: "VND";
            /** SHA-256 of the fields and the secret */
            MaXacThuc: string;
            NgonNgu: string;
            /** @constant */
            PhienBan: "1.0.6";
            SoTien: number;
            ThoiGianGD: string;
            ThongTinBienLai: components["schemas"]["ReceiptDetails"];
            ThongTinGiaoDich: string;
        };
        PaymentNotice: {
            LoaiBanTin?: string;
            MaDoiTac: string;
            MaGiaoDich: string;
            /** 00 is success */
            MaLoi: string;
            MaNganHang?: string;
            MaThamChieu: string;
            MaTienTe?: string;
            /** SHA-256 in hex */
            MaXacThuc: string;
            MoTaLoi?: string;
            SoTien: number | string;
            ThoiGianGD?: string;
            ThongTinGiaoDich?: string;
            TrangThaiGD?: string;
        };
        PaymentQuery: {
            /** @constant */
            LoaiBanTin: "QUERY";
            /** Code of the partner */
            MaDoiTac: string;
            /** Reference */
            MaThamChieu: string;
            /** SHA-256 of the fields and the secret */
            MaXacThuc: string;
            /** @constant */
            PhienBan: "1.0.6";
            ThoiGianGD: string;
        };
        PlatformReply: {
            error_code: string | number;
            /** Words, or JSON as text */
            message?: string;
        };
        ReceiptDetails: {
            DiaChiNguoiNop?: string;
            DSKhoanNop?: {
                NoiDung?: string;
                SoTien?: number | string;
            }[];
            HoTenNguoiNop?: string;
            HuyenNguoiNop?: string;
            MaDichVu?: string;
            MaDonVi: string;
            MaDVC?: string;
            MaHoSo: string;
            MaNHThuHuong: string;
            MaTTHC?: string;
            NoiDungThanhToan?: string;
            PhiLePhi?: {
                LoaiPhiLePhi?: string;
                MaPhiLePhi?: string;
                SoTien?: number | string;
                TenPhiLePhi?: string;
            }[];
            SoCMNDNguoiNop?: string;
            TenDonVi?: string;
            TenDVC?: string;
            TenTKThuHuong?: string;
            TenTTHC?: string;
            TinhNguoiNop?: string;
            TKThuHuong: string;
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
    getBill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillQuery"];
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
                    "application/pdf": string;
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
    initPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentInit"];
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
                    "application/json": components["schemas"]["PlatformReply"];
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
    payGovInit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayGovInit"];
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
                    "application/json": components["schemas"]["PayGovReply"];
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
    payGovReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayGovReceiptQuery"];
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
                    "application/json": components["schemas"]["PayGovReceipt"];
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
    queryPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentQuery"];
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
                    "application/json": components["schemas"]["PaymentNotice"];
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
    payGovCheckReturn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
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
                    "application/json": components["schemas"]["PayGovAnswer"];
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
    courtFeeConfirmed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourtFee"];
            };
        };
        responses: {
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourtFeeReply"];
                };
            };
        };
    };
    payGovNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayGovAnswer"];
                };
            };
        };
    };
    paymentNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentNotice"];
            };
        };
        responses: {
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformReply"];
                };
            };
        };
    };
}
