// Generated from specs/openapi/one-stop.yaml by openapi-typescript (sha256 69126080603331aa) by `pnpm generate`. Do not edit.
export interface paths {
    "/#createDossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nộp hồ sơ từ cổng bộ sang hệ thống một cửa */
        post: operations["createDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Document/SyncDocument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đồng bộ hồ sơ qua LGSP đời trước */
        post: operations["syncDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Document/UpdateDocumentTraces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi tiến độ qua LGSP đời trước */
        post: operations["updateDocumentTraces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossiers/{code}/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Xem quá trình giải quyết một hồ sơ */
        get: operations["getDossierCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossiers/{code}/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nộp bổ sung giấy tờ cho một hồ sơ */
        post: operations["supplementDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dossiers/{code}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chuyển một hồ sơ sang cơ quan của cấp khác */
        post: operations["transferDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pa/api-integration/--data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy dữ liệu tích hợp của hồ sơ */
        get: operations["getIntegrationData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pa/dossier-search/dvc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tra cứu hồ sơ trên iGate */
        get: operations["searchDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pa/dossier/--force-end-process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Kết thúc xử lý hồ sơ */
        put: operations["forceEndProcess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pa/dossier/{id}/--online": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lấy hồ sơ trực tuyến */
        get: operations["getOnlineDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pa/dossier/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tra cứu hồ sơ qua cổng của tỉnh */
        get: operations["searchGatewayDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pa/judicial-civil-status/--send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chuyển hồ sơ sang hệ thống hộ tịch */
        post: operations["sendCivilStatus"];
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
        AdapterReply: {
            code: string | number;
            data?: {
                idHoSo?: string;
                maHoSo?: string;
            };
            message?: string;
        };
        DossierCourse: {
            /** The agency that has it now */
            agency: string;
            /** Apologies with a new day */
            apologies: {
                at: string;
                newDue: string;
                reason?: string;
            }[];
            /** Code of the dossier */
            dossier: string;
            /** When the result is due */
            due?: string;
            history: {
                at: string;
                status: string;
            }[];
            /** Registers that were asked about it */
            registers: {
                answeredAt?: string;
                askedAt: string;
                register: string;
            }[];
            /** State, by this library's names */
            status: string;
            /** What was asked for, and filed */
            supplements: {
                askedAt: string;
                filedAt?: string;
                id?: string;
                papers?: string[];
            }[];
            /** State in words */
            title: string;
            /** From agency to agency */
            transfers: {
                at: string;
                from: string;
                id: string;
                reason?: string;
                to: string;
            }[];
        };
        DossierPage: {
            content: components["schemas"]["DossierWireIgateAccepted"][];
        };
        /** DocumentTraces of the older LGSP */
        DossierProgressWireLgspDocumentWritten: {
            /** What was done */
            Comment?: string;
            /** Time of the step */
            DateCreated?: string;
            /** Dossier code */
            DocCode: string;
            /** Internal id at the source */
            DocumentId?: string | number;
            /** Code of the unit in charge */
            OrganizationInchargeIdLevel1?: string;
            /** Unit in charge */
            OrganizationInchargeName?: string;
            /** Status where it comes from */
            Status?: string | number;
            /** Officer */
            UserName?: string;
            /** Position */
            UserPosition?: string;
        };
        /** Dossier list of iGate 2 */
        DossierWireIgateAccepted: {
            /** Applicant */
            applicant?: components["schemas"]["DossierWireIgateAcceptedApplicant"] | null | "";
            /** Time of filing */
            appliedDate?: string | number | null;
            /** Appointed time of return */
            appointmentDate?: string | number | null;
            /** Dossier code */
            code?: string | number | boolean | null;
            /** Time at which processing ended */
            completedDate?: string | number | null;
            /** Status where it comes from */
            dossierStatus?: (string | number) | {
                id: string | number;
            } | null | "";
            /** Internal id at the source */
            id?: string | number | boolean | null;
            /** Procedure */
            procedure?: components["schemas"]["DossierWireIgateAcceptedProcedure"] | null | "";
            /** Task it is at */
            statusCurrentTask?: string | number | boolean | null;
        };
        DossierWireIgateAcceptedApplicant: {
            /** Applicant */
            data?: components["schemas"]["DossierWireIgateAcceptedData"] | null | "";
        };
        DossierWireIgateAcceptedData: {
            /** Name */
            fullname?: unknown;
        };
        DossierWireIgateAcceptedProcedure: {
            /** Procedure code */
            code?: string | number | boolean | null;
            /** Procedure */
            translate?: components["schemas"]["DossierWireIgateAcceptedTranslate"] | null | "";
        };
        DossierWireIgateAcceptedTranslate: {
            /** Procedure name */
            name?: unknown;
        };
        /** Document message of the older LGSP */
        DossierWireLgspDocumentWritten: {
            /** Address as one text */
            Address?: string;
            /** Number of an identity paper, of no stated kind */
            ApplicantsId?: string;
            /**
             * Kind of applicant
             * @enum {unknown}
             */
            ApplicantsType?: 1 | 2 | 3 | 4;
            /** Who approved */
            ApproverName?: string;
            /** Position of who approved */
            ApproverPosition?: string;
            /** Submitted files */
            Attachments?: components["schemas"]["DossierWireLgspDocumentWrittenAttachment"][];
            /** Other information */
            CitizenInfo?: string;
            /** Name */
            CitizenName?: string;
            /** Subject matter */
            Compendium?: string;
            /** Appointed time of return */
            DateAppointed?: string;
            /** Time of reception */
            DateReceived?: string;
            /** Dossier code */
            DocCode: string;
            /** Fees */
            DocFees?: components["schemas"]["DossierWireLgspDocumentWrittenFee"][];
            /** Other papers */
            DocPapers?: components["schemas"]["DossierWireLgspDocumentWrittenPaper"][];
            /** Procedure code */
            DocTypeCode?: string;
            /** Procedure name */
            DocTypeName?: string;
            /** E-mail */
            Email?: string;
            /** Time at which processing ended */
            FinishedDate?: string;
            /**
             * Has requests to supplement
             * @enum {unknown}
             */
            HasSupplementary?: false | true;
            /**
             * Returned
             * @enum {unknown}
             */
            IsReturned?: false | true;
            /**
             * Settled
             * @enum {unknown}
             */
            IsSuccess?: false | true;
            /** Note */
            Note?: string;
            /** Code of the unit in charge */
            OrganInchargeIdLevel1?: string;
            /** Unit in charge */
            OrganInchargeName?: string;
            /** Telephone */
            Phone?: string;
            /** Handling unit */
            ProcessingOrganName?: string;
            /** Time of return */
            ReturnedDate?: string;
            /**
             * How the result is returned
             * @enum {unknown}
             */
            ReturnedType?: 0 | 1;
            /** Note on the return */
            ReturnNote?: string;
            /** Status where it comes from */
            Status?: string | number;
            /** Time it was settled */
            SuccessDate?: string;
            /** Note on the outcome */
            SuccessNote?: string;
            /** Requests to supplement */
            Supplementaries?: components["schemas"]["DossierWireLgspDocumentWrittenSupplement"][];
        };
        DossierWireLgspDocumentWrittenAttachment: {
            /** File id */
            AttachmentId?: string | number;
            /** File name */
            AttachmentName?: string;
            /** Content (base64) */
            Base64?: string;
            /**
             * Deleted
             * @enum {unknown}
             */
            IsDeleted?: false | true;
            /**
             * Verified
             * @enum {unknown}
             */
            IsVerified?: false | true;
        };
        DossierWireLgspDocumentWrittenFee: {
            /** Name */
            FeeName?: string;
            /** Kind, as the sender counts */
            FeeType?: string | number;
            /** Amount (đồng) */
            Price?: number;
        };
        DossierWireLgspDocumentWrittenPaper: {
            /** Copies */
            Amount?: number;
            /** Name */
            PaperName?: string;
            /** Kind, as the sender counts */
            PaperType?: string | number;
        };
        DossierWireLgspDocumentWrittenSupplement: Record<string, never>;
        /** Message of the ministries' adapter */
        DossierWireMinistryAdapterWritten: {
            /** Name */
            ChuHoSo: string;
            /** Fees */
            DanhSachLePhi?: components["schemas"]["DossierWireMinistryAdapterWrittenFee"][];
            /** Data of the e-form */
            EformThongTinChiTiet?: unknown;
            /** Internal id at the source */
            idHoSo?: string;
            /**
             * Kind of applicant
             * @enum {unknown}
             */
            LoaiDoiTuong: 0 | 1 | 2;
            /** Code of the online service */
            MaDichVuCong: string;
            /** Code of the receiving unit */
            MaDonViTiepNhan: string;
            /** Dossier code */
            MaHoSo: string;
            /** Procedure code */
            MaTTHC: string;
            /** Appointed time of return */
            NgayHenTra?: string;
            /** Time of filing */
            NgayNop: string;
            /** Time of reception */
            NgayTiepNhan?: string;
            /** Components with their files */
            ThanhPhanHoSo?: components["schemas"]["DossierWireMinistryAdapterWrittenComponent"][];
            /** Submitter */
            ThongTinNguoiNop?: components["schemas"]["DossierWireMinistryAdapterWrittenSubmitter"];
            /**
             * Status (codes 1–10)
             * @enum {unknown}
             */
            TrangThai?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
        };
        DossierWireMinistryAdapterWrittenComponent: {
            /** Files of the component */
            GiayToDinhKem?: components["schemas"]["DossierWireMinistryAdapterWrittenFile"][];
            /**
             * Original, copy or electronic
             * @enum {unknown}
             */
            LoaiBan?: 0 | 1 | 2;
            /** Component code */
            MaThanhPhanHoSo?: string;
            /** Copies */
            SoLuong?: number;
            /** Component name */
            TenThanhPhanHoSo?: string;
        };
        DossierWireMinistryAdapterWrittenFee: {
            /** Amount (đồng) */
            Gia?: number;
            /**
             * When it is collected
             * @enum {unknown}
             */
            HinhThucThu?: "1" | "2" | "4";
            /** Kind, as the sender counts */
            LoaiPhiLePhi?: string;
            /**
             * Phí (charge) or lệ phí (fee)
             * @enum {unknown}
             */
            MaPhiLePhi?: "1" | "2";
            /** Name */
            TenPhiLePhi?: string;
            /**
             * Paid
             * @enum {unknown}
             */
            TrangThaiThanhToan?: 0 | 1;
        };
        DossierWireMinistryAdapterWrittenFile: {
            /** Hash of the file */
            HashTepTin?: string;
            /** File id */
            IdGiayTo?: string;
            /** Code of the earlier result it is */
            MaKetQua?: string;
            /** File name */
            TenGiayTo?: string;
        };
        DossierWireMinistryAdapterWrittenParticulars: {
            /** Street address */
            DiaChiChiTiet?: string;
            /** E-mail */
            Email?: string;
            /** Province code, as the sender counts */
            MaTinh?: string;
            /** Commune code, as the sender counts */
            MaXa?: string;
            /** Date of birth */
            NgaySinh?: string;
            /** Telephone */
            SoDienThoai?: string;
            /** Number of an identity paper, of no stated kind */
            SoDinhDanh?: string;
            /** Name */
            TenNguoiNop?: string;
        };
        DossierWireMinistryAdapterWrittenSubmitter: {
            /** Account id at the sending system */
            IdDoiTuong?: string;
            /**
             * Kind of applicant
             * @enum {unknown}
             */
            LoaiDoiTuong?: 0 | 1 | 2;
            /** Submitter */
            ThongTinChiTiet?: components["schemas"]["DossierWireMinistryAdapterWrittenParticulars"];
        };
        Supplement: {
            /** Unique id; the same one again changes nothing */
            id: string;
            note?: string;
            papers: {
                name: string;
                url?: string;
            }[];
        };
        Transfer: {
            /** Unique id; the same one again changes nothing */
            id: string;
            reason?: string;
            /** Code of the agency */
            to: string;
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
    createDossier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierWireMinistryAdapterWritten"];
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
                    "application/json": components["schemas"]["AdapterReply"];
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
    syncDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierWireLgspDocumentWritten"];
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
                content?: never;
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
    updateDocumentTraces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierProgressWireLgspDocumentWritten"];
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
                content?: never;
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
    getDossierCourse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã hồ sơ · Code of the dossier */
                code: string;
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
                    "application/json": components["schemas"]["DossierCourse"];
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
    supplementDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã hồ sơ · Code of the dossier */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Supplement"];
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
                    "application/json": components["schemas"]["DossierCourse"];
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
    transferDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã hồ sơ · Code of the dossier */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
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
                    "application/json": components["schemas"]["DossierCourse"];
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
    getIntegrationData: {
        parameters: {
            query: {
                /** @description Mã hồ sơ · Code of the dossier */
                code: string;
                /** @description Các trường cần lấy · Fields wanted */
                fields: string;
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
                    "application/json": unknown;
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
    searchDossiers: {
        parameters: {
            query?: {
                /** @description Mã hồ sơ · Code of the dossier */
                code?: string;
                /** @description Trang · Page */
                page?: number;
                /** @description Số dòng mỗi trang · Rows of a page */
                size?: number;
                /** @description Cách chia trang · Kind of page */
                spec?: "slice";
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
                    "application/json": components["schemas"]["DossierPage"];
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
    forceEndProcess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    id: string;
                }[];
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
                    "application/json": unknown;
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
    getOnlineDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã nội bộ của hồ sơ · Internal id of the dossier */
                id: string;
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
                    "application/json": unknown;
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
    searchGatewayDossiers: {
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
                    "application/json": unknown;
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
    sendCivilStatus: {
        parameters: {
            query: {
                /** @description Mã hồ sơ · Code of the dossier */
                code: string;
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
                    "application/json": unknown;
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
