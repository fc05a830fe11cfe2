// Generated from specs/openapi/document-axis.yaml by openapi-typescript (sha256 65ebf50e89ab0daf) by `pnpm generate`. Do not edit.
export interface paths {
    "/countReceiveEdoc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đếm gói văn bản đang chờ */
        post: operations["countReceiveEdoc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/countReceiveStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đếm gói trạng thái đang chờ */
        post: operations["countReceiveStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deleteAgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hủy đăng ký một đơn vị */
        post: operations["deleteAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/downloadEdoc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải một gói dưới dạng byte */
        get: operations["downloadEdoc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/EdocService/checkExistDocument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hỏi máy chủ Bkav đã có văn bản chưa */
        post: operations["bkavCheckExistDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/EdocService/confirmReceived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Báo máy chủ Bkav đã nhận gói */
        post: operations["bkavConfirmReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/EdocService/getDocument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy một gói từ máy chủ Bkav */
        post: operations["bkavGetDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/EdocService/getOrganizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy danh sách đơn vị trên máy chủ Bkav */
        get: operations["bkavGetOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/EdocService/getPendingDocIds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liệt kê gói đang chờ trên máy chủ Bkav */
        get: operations["bkavGetPendingDocIds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/EdocService/sendDocument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi gói qua máy chủ eDoc của Bkav */
        post: operations["bkavSendDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getAgenciesList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh sách đơn vị trên trục */
        post: operations["getAgenciesList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getAgenciesListQD20": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh sách đơn vị theo mã của Quyết định 20/2020 */
        post: operations["getAgenciesListQD20"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getEdoc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy một gói dưới dạng Base64 */
        post: operations["getEdoc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getReceivedEdocList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Liệt kê gói đang chờ nhận */
        post: operations["getReceivedEdocList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getSentEdocList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tra trạng thái gói đã gửi */
        post: operations["getSentEdocList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getSynchronizeUnit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy thay đổi của danh sách đơn vị */
        post: operations["getSynchronizeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registerAgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đăng ký một đơn vị vào trục */
        post: operations["registerAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sendEdoc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi một gói edXML lên trục */
        post: operations["sendEdoc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/truclienthong/v1.0.0/donvilienthongs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy danh sách đơn vị qua cổng WSO2 */
        get: operations["wso2ListAgencies"];
        put?: never;
        /** Đăng ký đơn vị qua cổng WSO2 */
        post: operations["wso2RegisterAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/truclienthong/v1.0.0/vanbans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liệt kê gói qua cổng WSO2 */
        get: operations["wso2ListDocuments"];
        put?: never;
        /** Gửi gói qua cổng WSO2 */
        post: operations["wso2SendDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/truclienthong/v1.0.0/vanbans/{docId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy gói qua cổng WSO2 */
        get: operations["wso2GetDocument"];
        /** Báo trạng thái nhận qua cổng WSO2 */
        put: operations["wso2UpdateStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/updateStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Báo trục đã nhận hay không nhận được gói */
        post: operations["updateStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đăng nhập LGSP cấp tỉnh */
        post: operations["lgspLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/getAgenciesList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy danh sách đơn vị của LGSP cấp tỉnh */
        get: operations["lgspGetAgenciesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/getEdoc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy gói từ LGSP cấp tỉnh */
        get: operations["lgspGetEdoc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sendEdoc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi gói qua LGSP cấp tỉnh */
        post: operations["lgspSendEdoc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/syncReceivedEdocList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liệt kê gói đang chờ ở LGSP cấp tỉnh */
        get: operations["lgspSyncReceivedEdocList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/updateStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Báo trạng thái nhận cho LGSP cấp tỉnh */
        post: operations["lgspUpdateStatus"];
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
        Agency: {
            code: string;
            id?: string;
            mail?: string;
            name?: string;
            oldCode?: string;
            pid?: string;
        };
        AgencyList: {
            data?: components["schemas"]["Agency"][];
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        AgencyListQD20: {
            data?: components["schemas"]["AgencyQD20"][];
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        AgencyQD20: {
            code: string;
            code102?: string;
            id?: string;
            mail?: string;
            name?: string;
        };
        AgencyRegistration: {
            code: string;
            fax?: string;
            id?: string;
            mail?: string;
            mobile?: string;
            name: string;
            pcode?: string;
        };
        AxisReply: {
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        BkavReply: {
            /** 0 is success, 9999 an error */
            code?: string | number;
            docId?: string | number;
            errors?: unknown[];
            /** @enum {unknown} */
            status: "Success" | "Fail" | "Error";
        };
        CountReply: {
            count?: string | number;
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        LgspPacket: {
            code: string | number;
            count?: number;
            data?: {
                data: string;
            };
            message?: string;
        };
        LgspReceivedList: {
            code: string | number;
            count?: number;
            data?: {
                createdTime?: string;
                docId: string;
                from?: string;
                messageType?: string;
                serviceType?: string;
                status?: string;
                statusDesc?: string;
                to?: string;
                updatedTime?: string;
            }[];
            message?: string;
        };
        LgspReply: {
            /** 0 is success */
            code: string | number;
            count?: number;
            data?: unknown;
            errorDetail?: unknown;
            message?: string;
        };
        LoginReply: {
            code: string | number;
            count?: number;
            data?: {
                token: string;
            };
            message?: string;
        };
        PacketReply: {
            /** The packet, Base64 */
            data?: string;
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        ReceivedList: {
            data?: components["schemas"]["ReceivedPacket"][];
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        ReceivedPacket: {
            created_time?: string;
            docId: string;
            from?: string;
            messageType?: string;
            serviceType?: string;
            status?: string;
            status_desc?: string;
            to?: string;
            updated_time?: string;
        };
        SendReply: {
            /** Id on the axis */
            DocId?: string;
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        SentList: {
            data?: components["schemas"]["SentPacket"][];
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
        };
        SentPacket: {
            fromCode?: string;
            messageType?: string;
            notation?: string;
            receivedTime?: string;
            receiverDocId?: string;
            receiveStatus?: string;
            receiveStatusDesc?: string;
            senderDocId?: string;
            sendStatus?: string;
            sendStatusDesc?: string;
            sentTime?: string;
            serviceType?: string;
            title?: string;
            toCode?: string;
        };
        UnitChange: {
            centerCode?: string;
            code: string;
            deleted?: string | number;
            id?: string;
            isAgency?: string | number;
            mail?: string;
            modifyDate?: string;
            name?: string;
            pid?: string;
            version?: string | number;
        };
        UnitChanges: {
            data?: components["schemas"]["UnitChange"][];
            /** Error code, 0 is success */
            ErrorCode?: string | number;
            /** Description of the error */
            ErrorDesc?: string;
            /** @enum {unknown} */
            status: "OK" | "FAIL";
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
    countReceiveEdoc: {
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
                    "application/json": components["schemas"]["CountReply"];
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
    countReceiveStatus: {
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
                    "application/json": components["schemas"]["CountReply"];
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
    deleteAgency: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã đơn vị · Code of the agency */
                "XroadVnpt-AgencyCode": string;
            };
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
                    "application/json": components["schemas"]["AxisReply"];
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
    downloadEdoc: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã gói trên trục · Id on the axis */
                "XroadVnpt-docId": string;
            };
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
                    "application/octet-stream": string;
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
    bkavCheckExistDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    docCode: string;
                    fromOrgan: string;
                    toOrgan: string;
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
                    "application/json": components["schemas"]["BkavReply"];
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
    bkavConfirmReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã gói · Id of the packet */
                docid: string;
            };
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
                    "application/json": components["schemas"]["BkavReply"];
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
    bkavGetDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã gói · Id of the packet */
                docid: string;
            };
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
                    "application/octet-stream": string;
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
    bkavGetOrganizations: {
        parameters: {
            query: {
                /** @description Mã đơn vị · Code of the organisation */
                organId: string;
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
                    "application/json": components["schemas"]["BkavReply"];
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
    bkavGetPendingDocIds: {
        parameters: {
            query?: never;
            header: {
                /** @description Gói văn bản hay trạng thái · Document or status */
                type: "EDOC" | "STATUS";
            };
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
                    "application/json": components["schemas"]["BkavReply"];
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
    bkavSendDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description Gói văn bản hay trạng thái · Document or status */
                type: "EDOC" | "STATUS";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
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
                    "application/json": components["schemas"]["BkavReply"];
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
    getAgenciesList: {
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
                    "application/json": components["schemas"]["AgencyList"];
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
    getAgenciesListQD20: {
        parameters: {
            query?: never;
            header?: {
                /** @description Cấp đơn vị · Level of the agencies */
                "XroadVnpt-level"?: string;
            };
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
                    "application/json": components["schemas"]["AgencyListQD20"];
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
    getEdoc: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã gói trên trục · Id on the axis */
                "XroadVnpt-docId": string;
            };
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
                    "application/json": components["schemas"]["PacketReply"];
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
    getReceivedEdocList: {
        parameters: {
            query?: never;
            header: {
                /** @description Từ ngày · From */
                "XroadVnpt-fromDate"?: string;
                /** @description Gói văn bản hay gói trạng thái · A document or a status */
                "XroadVnpt-messagetype": "edoc" | "status";
                /** @description Trang · Page */
                "XroadVnpt-pageIndex"?: string;
                /** @description Số dòng mỗi trang · Rows of a page */
                "XroadVnpt-pageSize"?: string;
                /** @description Loại dịch vụ · Kind of service */
                "XroadVnpt-servicetype": "eDoc";
                /** @description Đến ngày · To */
                "XroadVnpt-toDate"?: string;
            };
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
                    "application/json": components["schemas"]["ReceivedList"];
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
    getSentEdocList: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã gói trên trục · Id on the axis */
                "XroadVnpt-docId": string;
                /** @description Gói văn bản hay gói trạng thái · A document or a status */
                "XroadVnpt-messagetype": "edoc" | "status";
                /** @description Loại dịch vụ · Kind of service */
                "XroadVnpt-servicetype": "eDoc";
            };
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
                    "application/json": components["schemas"]["SentList"];
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
    getSynchronizeUnit: {
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
                    "application/json": components["schemas"]["UnitChanges"];
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
    registerAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyRegistration"];
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
                    "application/json": components["schemas"]["AxisReply"];
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
    sendEdoc: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã đơn vị gửi · Code of the sender */
                "XroadVnpt-from": string;
                /** @description SHA-256 của tệp · SHA-256 of the file */
                "XroadVnpt-hash-file"?: string;
                /** @description Gói văn bản hay gói trạng thái · A document or a status */
                "XroadVnpt-messagetype": "edoc" | "status";
                /** @description Loại dịch vụ · Kind of service */
                "XroadVnpt-servicetype": "eDoc";
                /** @description Các đơn vị nhận · The receivers */
                "XroadVnpt-to"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
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
                    "application/json": components["schemas"]["SendReply"];
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
    wso2ListAgencies: {
        parameters: {
            query: {
                /** @description Khóa của đơn vị · Key of the agency */
                secretDonVi: string;
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
                    "application/json": components["schemas"]["AxisReply"];
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
    wso2RegisterAgency: {
        parameters: {
            query: {
                /** @description Khóa của đơn vị · Key of the agency */
                secretDonVi: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    email?: string;
                    fax?: string;
                    mobile?: string;
                    name: string;
                    pcode?: string;
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
                    "application/json": components["schemas"]["AxisReply"];
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
    wso2ListDocuments: {
        parameters: {
            query: {
                /** @description Khóa của đơn vị · Key of the agency */
                secretDonVi: string;
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
                    "application/json": components["schemas"]["AxisReply"];
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
    wso2SendDocument: {
        parameters: {
            query: {
                /** @description Khóa của đơn vị · Key of the agency */
                secretDonVi: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** The packet, Base64 */
                    file: string;
                    /** @enum {unknown} */
                    loaiVanBan: "edoc";
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
                    "application/json": components["schemas"]["SendReply"];
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
    wso2GetDocument: {
        parameters: {
            query: {
                /** @description Khóa của đơn vị · Key of the agency */
                secretDonVi: string;
            };
            header?: never;
            path: {
                /** @description Mã gói · Id of the packet */
                docId: string;
            };
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
                    "application/json": components["schemas"]["AxisReply"];
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
    wso2UpdateStatus: {
        parameters: {
            query: {
                /** @description Khóa của đơn vị · Key of the agency */
                secretDonVi: string;
            };
            header?: never;
            path: {
                /** @description Mã gói · Id of the packet */
                docId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    status: "INITIAL" | "PROCESSING" | "DONE" | "FAIL";
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
                    "application/json": components["schemas"]["AxisReply"];
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
    updateStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description Mã gói trên trục · Id on the axis */
                "XroadVnpt-docId": string;
                /** @description Trạng thái nhận · State of the reception */
                "XroadVnpt-status": "processing" | "done" | "fail";
            };
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
                    "application/json": components["schemas"]["AxisReply"];
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
    lgspLogin: {
        parameters: {
            query: {
                /** @description Cho phép gọi khi chưa đăng nhập · Anonymous calls are allowed */
                allow_anonymous: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicationCode?: string;
                    otp?: string;
                    password: string;
                    twoFactorProvider?: string;
                    typeObjs?: number[];
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
    lgspGetAgenciesList: {
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
                    "application/json": components["schemas"]["LgspReply"];
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
    lgspGetEdoc: {
        parameters: {
            query: {
                /** @description Mã gói · Id of the packet */
                docId: string;
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
                    "application/json": components["schemas"]["LgspPacket"];
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
    lgspSendEdoc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    edocFile: string;
                    messageType: string;
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
                    "application/json": components["schemas"]["LgspReply"];
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
    lgspSyncReceivedEdocList: {
        parameters: {
            query: {
                /**
                 * @description Từ ngày yyyy/MM/dd · From, yyyy/MM/dd
                 * @example 2024/11/01
                 */
                fromDate: string;
                /** @description Loại gói · Kind of packet */
                messageType: string;
                /**
                 * @description Đến ngày yyyy/MM/dd · To, yyyy/MM/dd
                 * @example 2024/11/15
                 */
                toDate: string;
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
                    "application/json": components["schemas"]["LgspReceivedList"];
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
    lgspUpdateStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    docId: string;
                    status: string;
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
                    "application/json": components["schemas"]["LgspReply"];
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
