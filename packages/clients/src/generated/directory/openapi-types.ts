// Generated from specs/openapi/directory.yaml by openapi-typescript (sha256 2b99adc3637f34b2) by `pnpm generate`. Do not edit.
export interface paths {
    "/dmdc/1.0/AllCategory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy danh mục đơn vị hành chính */
        get: operations["listCatalogue"];
        put?: never;
        post?: never;
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
        Unit: {
            /** Level */
            cap?: string | number;
            /** Parent */
            chaId?: string | number;
            id?: string | number;
            /** Code */
            ma: string;
            /** Name */
            ten: string;
        };
        UnitList: {
            objects: {
                object: components["schemas"]["Unit"][];
            };
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
    listCatalogue: {
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
                    "application/json": components["schemas"]["UnitList"];
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
}
