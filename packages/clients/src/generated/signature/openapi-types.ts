// Generated from specs/openapi/signature.yaml by openapi-typescript (sha256 89b67b62c3886f02) by `pnpm generate`. Do not edit.
export interface paths {
    "/v1/credentials/get_certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy chứng thư số của người ký */
        post: operations["smartCaGetCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signatures/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi giá trị băm để ký trên điện thoại */
        post: operations["smartCaSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signatures/sign/{tranId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hỏi kết quả ký */
        post: operations["smartCaStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/signatures/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xác nhận ký bằng SAD */
        post: operations["smartCaConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/signatures/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi giá trị băm cùng mật khẩu và OTP */
        post: operations["smartCaSignWithOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vtss/service/certificates/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy chứng thư số từ MySign */
        post: operations["mySignCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vtss/service/ras/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đăng nhập MySign */
        post: operations["mySignLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vtss/service/requests/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hỏi kết quả ký ở MySign */
        post: operations["mySignStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vtss/service/signHash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi giá trị băm cho MySign */
        post: operations["mySignHash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    signatureFinished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhận kết quả ký từ SmartCA */
        post: operations["smartCaNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        MySignCredential: {
            authMode?: string;
            cert?: {
                certificates?: string[];
                issuerDN?: string;
                serialNumber?: string;
                status?: string;
                subjectDN?: string;
                validFrom?: string;
                validTo?: string;
            };
            credential_id: string;
            description?: string;
            key?: {
                algo?: string[];
                len?: string | number;
                status?: string;
            };
        };
        SignedFile: {
            doc_id: string;
            signature_value?: string;
            timestamp_signature?: string | null;
        };
        SignFile: {
            /** Hex of the hash, or Base64 of the file */
            data_to_be_signed: string;
            doc_id: string;
            /** @enum {unknown} */
            file_type: "xml" | "json" | "word" | "pdf";
            /** @enum {unknown} */
            sign_type: "hash" | "file";
        };
        SmartCaCertificate: {
            cert_data: string;
            cert_id?: string;
            cert_status?: string;
            cert_subject?: string;
            cert_valid_from?: string;
            cert_valid_to?: string;
            chain_data?: {
                ca_cert?: string;
                root_cert?: string | null;
            };
            serial_number: string;
            service_name?: string;
            /** @enum {unknown} */
            service_type?: "SMARTCA" | "ESEAL";
            transaction_id?: string;
        };
        SmartCaCertificates: {
            data?: {
                user_certificates: components["schemas"]["SmartCaCertificate"][];
            };
            message?: string;
            /** 200 by the document; one system compares it with 0 */
            status_code: string | number;
        };
        SmartCaSigned: {
            data?: {
                signatures?: components["schemas"]["SignedFile"][];
                transaction_id: string;
            };
            message?: string;
            /** 200 by the document; one system compares it with 0 */
            status_code: string | number;
        };
        SmartCaSignRequest: {
            serial_number?: string;
            sign_files: components["schemas"]["SignFile"][];
            sp_id: string;
            sp_password: string;
            /** yyyyMMddHHmmss, with or without Z */
            time_stamp?: string;
            transaction_desc?: string;
            /** Unique */
            transaction_id: string;
            /** Identity or tax number */
            user_id: string;
        };
        SmartCaSubmitted: {
            data?: {
                /** Seconds */
                expired_in?: number;
                sad?: string;
                tran_code?: string;
                transaction_id: string;
            };
            message?: string;
            /** 200 by the document; one system compares it with 0 */
            status_code: string | number;
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
    smartCaGetCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    serial_number?: string;
                    sp_id: string;
                    sp_password: string;
                    transaction_id: string;
                    /** Identity or tax number */
                    user_id: string;
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
                    "application/json": components["schemas"]["SmartCaCertificates"];
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
    smartCaSign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmartCaSignRequest"];
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
                    "application/json": components["schemas"]["SmartCaSubmitted"];
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
    smartCaStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã giao dịch · Id of the transaction */
                tranId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sp_id: string;
                    sp_password?: string;
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
                    "application/json": components["schemas"]["SmartCaSigned"];
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
    smartCaConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    sad: string;
                    sp_id: string;
                    sp_password: string;
                    transaction_id: string;
                    /** Identity or tax number */
                    user_id: string;
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
                    "application/json": components["schemas"]["SmartCaSigned"];
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
    smartCaSignWithOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    otp: string;
                    password: string;
                    serial_number: string;
                    sign_files: components["schemas"]["SignFile"][];
                    sp_id: string;
                    sp_password: string;
                    /** yyyyMMddHHmmss, with or without Z */
                    time_stamp?: string;
                    transaction_desc?: string;
                    /** Unique */
                    transaction_id: string;
                    /** Identity or tax number */
                    user_id: string;
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
                    "application/json": components["schemas"]["SmartCaSubmitted"];
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
    mySignCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    authInfo?: boolean | string;
                    certificates?: string;
                    certInfo?: boolean | string;
                    client_id: string;
                    client_secret: string;
                    profile_id: string;
                    user_id: string;
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
                    "application/json": components["schemas"]["MySignCredential"][];
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
    mySignLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    client_id: string;
                    client_secret: string;
                    profile_id: string;
                    user_id: string;
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
                    "application/json": {
                        access_token: string;
                        /** Seconds, as text */
                        expires_in?: string;
                        refresh_token?: string;
                        token_type?: string;
                    };
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
    mySignStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    transactionId: string;
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
                    "application/json": {
                        message?: string;
                        signatures?: string[];
                        /** 1 signed, 0 waiting, else failed */
                        status: string | number;
                    };
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
    mySignHash: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    async?: number;
                    client_id: string;
                    client_secret: string;
                    credentialID: string;
                    documents: {
                        document_id: string;
                        document_name?: string;
                    }[];
                    hash: string[];
                    /** OID */
                    hashAlgo: string;
                    numSignatures: number;
                    /** OID */
                    signAlgo: string;
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
                    "application/json": {
                        signatures?: string[];
                        transactionId?: string;
                    };
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
    smartCaNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message?: string;
                    signed_files?: components["schemas"]["SignedFile"][];
                    sp_id: string;
                    status_code: string | number;
                    transaction_id?: string;
                };
            };
        };
        responses: {
            /** @description Đã nhận. · Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
