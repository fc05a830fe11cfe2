// Source: specs/codes/sectors.csv, SHA-256 37f08f888e6334e00d6b0d58325d7ed39680695a75a95bbffe1810bf57cf6f2d
// Source: specs/codes/sector-successions.csv, SHA-256 32f829577d64bae15aa84d76e03c1a47252f2db7319cc0d8070c44d850b7dc8e
// Written by `pnpm generate`; change the source and run it again.

import type { Block, PackedSteps } from "../table.js";

/** One text per prefix: the numbers that follow it, each with its name. */
export const sectorBlocks: readonly Block<string>[] = [
  {
    from: "2023-12-31",
    sources: ["sector-seed-2023"],
    confidence: "B",
    rows: [
      "BGD-GD:15Các cơ sở giáo dục khác|15Giáo dục đào tạo thuộc hệ thống giáo dục quốc dân và các cơ sở khác",
      "BGT-LVK:Lĩnh vực khác",
      "BHXH-CSBH:Thực hiện chính sách bảo hiểm xã hội",
      "BHXH-THCS:Thực hiện chính sách bảo hiểm y tế",
      "BHXH-Thu:Thu Bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp, BHTNLĐ-BNN",
      "BLD-TCCB:Tổ chức cán bộ",
      "BTC-NSNN:Quản lý ngân sách nhà nước",
      "BTC-QLNS:Quản lý quỹ ngân sách, quỹ dự trữ nhà nước và các quỹ tài chính khác của Nhà nước",
      "BTC_QLT:Quản lý thuế, phí, lệ phí và thu khác của ngân sách nhà nước",
      "CTLS:Công tác lãnh sự",
      "DL-DVDM:Dịch vụ cung cấp điện mới",
      "DL-DVMBD:Dịch vụ trong quá trình thực hiện HĐMBĐ",
      "G01-CA:01Cấp, quản lý căn cước công dân|04Đăng ký, quản lý con dấu|06Đăng ký, quản lý phương tiện giao thông đường bộ|07Khiếu nại, tố cáo|09Quản lý ngành nghề đầu tư, kinh doanh có điều kiện về an ninh, trật tự|10Quản lý vũ khí, vật liệu nổ, công cụ hỗ trợ và pháo",
      "G02-CT:01An toàn thực phẩm|02An toàn vệ sinh lao động|03Công nghiệp địa phương|04Công nghiệp nặng|05Công nghiệp tiêu dùng|06Dầu khí|07Dịch vụ thương mại|08Điện|09Hóa chất|10Kinh doanh khí|11Lưu thông hàng hóa trong nước|12Năng lượng|14Quản lý Cạnh tranh|16Thi đua, khen thưởng|19Thương mại quốc tế|21Vật liệu nổ công nghiệp, tiền chất thuốc nổ|22Xuất nhập khẩu|23Xúc tiến thương mại|26An toàn đập, hồ chứa thuỷ điện|27Giám định thương mại",
      "G03-GD:01Cơ sở vật chất và thiết bị trường học|02Đào tạo với nước ngoài|03Giáo dục Chuyên nghiệp|04Giáo dục Đại học|05Giáo dục Dân tộc|06Giáo dục Mầm non|07Giáo dục Quốc phòng|08Giáo dục Thường xuyên|09Giáo dục Tiểu học|10Giáo dục trung học|10Giáo dục Trung học|11Giáo dục và Đào tạo thuộc hệ thống giáo dục quốc dân|12Quy chế thi, tuyển sinh|12Thi, tuyển sinh|13Tiêu chuẩn nhà giáo, cán bộ quản lý giáo dục|14Hệ thống văn bằng, chứng chỉ|14Văn bằng, chứng chỉ",
      "G04-GT:01Đăng kiểm|02Đường bộ|03Đường sắt|04Đường thủy nội địa|05Hàng Hải|06Hàng không",
      "G05-KD-:12Thành lập và hoạt động của quỹ đầu tư khởi nghiệp sáng tạo|13Thành lập và hoạt động của tổ hợp tác",
      "G05-KD:01Đầu tư bằng vốn hỗ trợ phát triển chính thức (ODA) và viện trợ không hoàn lại không thuộc hỗ trợ phát triển chính thức|02Đấu thầu|03Đầu tư tại Việt nam|04Đầu tư từ Việt nam ra nước ngoài|05Đầu tư vào nông nghiệp, nông thôn|06Hỗ trợ doanh nghiệp nhỏ và vừa|08Thành lập và hoạt động của hợp tác xã|09Thành lập và hoạt động của hợp tác xã (liên hiệp hợp tác xã)|10Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)|11Thành lập và hoạt động doanh nghiệp xã hội",
      "G06-KC:01An toàn bức xạ và hạt nhân|02Hoạt động khoa học và công nghệ|03Sở hữu trí tuệ|04Tiêu chuẩn đo lường chất lượng|05Phát triển tiềm lực khoa học và công nghệ|06Khoa học và công nghệ",
      "G07-LĐ:01An toàn, vệ sinh lao động|02Bảo hiểm xã hội|03Bảo trợ xã hội|04Trẻ em|05Bình đẳng giới|06Giáo dục nghề nghiệp|07Lao động|08Tiền lương|09Người có công|10Phòng, chống tệ nạn xã hội|11Việc làm|12Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|13Quản lý lao động ngoài nước",
      "G08-NG:01Báo chí|02Cấp hộ chiếu, giấy thông hành, công hàm đề nghị cấp thị thực|03Chứng nhận lãnh sự, hợp pháp hóa lãnh sự|04Công chứng, chứng thực|05Cấp thị thực, gia hạn tạm trú|06Đăng ký công dân|08Hoạt động của các tổ chức hợp tác, nghiên cứu song phương|09Hoạt động của các tổ chức phi chính phủ nước ngoài|10Hồi hương|11Quốc tịch|12Miễn thị thực|13Hội nghị, hội thảo quốc tế",
      "G09-NV:01Cải cách hành chính|02Chính quyền địa phương|03Công chức, viên chức|04Công tác thanh niên|05Đào tạo, bồi dưỡng cán bộ công chức, viên chức|06Hợp tác quốc tế|07Thanh tra Bộ|08Thi đua - khen thưởng|09Tiền lương|10Tổ chức cán bộ|11Tổ chức phi chính phủ|12Tổ chức - Biên chế|13Tôn giáo Chính phủ|14Tổng hợp|15Văn thư và Lưu trữ nhà nước|16Pháp chế|17Kế hoạch - Tài chính|18Văn phòng",
      "G10-NN:01Bảo vệ thực vật|02Chăn nuôi|03Chế biến và phát triển thị trường Nông sản|04Hợp tác quốc tế|05Khoa học, Công nghệ và Môi trường|06Kinh tế hợp tác và Phát triển nông thôn|07Lâm nghiệp|08Phòng, chống thiên tai|09Quản lý chất lượng nông lâm sản và thủy sản|10Quản lý doanh nghiệp|11Quản lý xây dựng công trình|12Thú y|13Thủy lợi|14Thủy sản|15Trồng trọt|16Nông nghiệp",
      "G11-QP:03Chính sách|10Nghĩa vụ quân sự|15Quản lý công nghệ thông tin|17Báo chí|20Khen thưởng",
      "G12-TC:01Chính sách Thuế|02Chứng khoán|03Đầu tư|04Hải quan|05Kế hoạch - tài chính|06Kế toán, kiểm toán|07Kho bạc|09Quản lý công sản|10Dự trữ|11Quản lý giá|12Quản lý nợ|13Thi đua - khen thưởng|14Bảo hiểm|15Tài chính doanh nghiệp|16Hành chính sự nghiệp|17Tài chính ngân hàng|18Thuế|19Tin học - Thống kê|20Quốc phòng, an ninh|21Hợp tác quốc tế|22Tổ chức cán bộ|23Thanh tra|24Pháp chế|25Văn phòng",
      "G13-TN:01Biển và hải đảo|03Địa chất và khoáng sản|04Đo đạc, bản đồ và thông tin địa lý|05Hợp tác quốc tế|06Khí tượng, thủy văn và Biến đổi khí hậu|08Khoa học công nghệ|09Môi trường|10Tài nguyên nước|11Tổng hợp|12Viễn thám",
      "G14-TT:01An toàn thông tin|02Báo chí|03Bưu chính|04Công nghệ thông tin, điện tử|05Phát thanh, truyền hình và thông tin điện tử|07Tần số vô tuyến điện|08Thông tin cơ sở|09Thông tin đối ngoại|10Viễn thông và Internet|11Xuất Bản, In và Phát hành",
      "G15-TP:01Bán đấu giá tài sản|02Bồi thường nhà nước|03Chứng thực|04Công chứng|05Đăng ký biện pháp bảo đảm|06Giám định tư pháp|08Hòa giải thương mại|09Luật sư|10Lý lịch tư pháp|11Nuôi con nuôi|12Phổ biến giáo dục pháp luật|13Quản tài viên|14Quốc tịch|15Thi hành án dân sự|16Trợ giúp pháp lý|17Trọng tài thương mại|18Tư vấn pháp luật|19Hỗ trợ pháp lý cho doanh nghiệp nhỏ và vừa|20Thừa phát lại",
      "G16-VH:01Bản quyền tác giả|02Di sản văn hóa|03Điện ảnh|04Gia đình|05Lữ hành|06Khách sạn|07Karaoke, Vũ trường|08Văn hóa cơ sở|09Mỹ thuật, nhiếp ảnh, triển lãm|10Nghệ thuật biểu diễn|11Thư viện|12Quảng cáo|13Văn hóa|14Thể dục thể thao|15Thi đua – Khen thưởng|16Hợp tác quốc tế|17Xuất nhập khẩu văn hóa phẩm không nhằm mục đích kinh doanh|18Dịch vụ du lịch khác|19Nhập khẩu văn hoá phẩm nhằm mục đích kinh doanh|20Quản lý sử dụng vũ khí, súng săn, vật liệu nổ, công cụ hỗ trợ|21Du lịch",
      "G17-XD:01Giám định nhà nước về chất lượng công trình xây dựng|02Hạ tầng kỹ thuật|03Hạ tầng kỹ thuật đô thị và khu công nghiệp, khu kinh tế và khu công nghệ cao|04Hợp tác quốc tế|05Khoa học công nghệ và môi trường|06Kinh doanh bất động sản|07Kinh tế xây dựng|08Nhà ở và công sở|09Phát triển đô thị|10Quản lý doanh nghiệp|12Quản lý nhà và thị trường bất động sản|13Quy hoạch xây dựng, kiến trúc|14Vật liệu xây dựng|15Xây dựng",
      "G18-YT:01An toàn thực phẩm và Dinh dưỡng|02Dân số|03Đào tạo, Nghiên cứu khoa học và Công nghệ thông tin|04Dược phẩm|05Giám định y khoa|06Hợp tác quốc tế|07Khám bệnh, chữa bệnh|08Mỹ phẩm|09Tài chính y tế|10Tổ chức cán bộ|11Trang thiết bị và công trình y tế|12Y tế Dự phòng|14Thi đua, khen thưởng",
      "G19-NH:05Hoạt động ngoại hối",
      "G20-TH:01Phòng, chống tham nhũng|02Giải quyết khiếu nại|03Giải quyết tố cáo|04Tiếp công dân|05Xử lý đơn thư",
      "G21-UB:01Công tác dân tộc",
      "G24-:02Thực hiện chính sách bảo hiểm xã hội",
      "LVK:Lĩnh vực khác",
      "NHCS-LVK:Lĩnh vực khác",
    ],
  },
  {
    from: "2023-12-31",
    sources: ["sector-seed-2023", "portal-2026-07"],
    confidence: "B",
    rows: [
      "G01-CA:05Đăng ký, quản lý cư trú",
      "G05-KD:07Thành lập và hoạt động của doanh nghiệp",
      "G08-NG:07Hộ tịch",
      "G13-TN:02Đất đai",
      "G15-TP:07Hộ tịch",
      "G17-XD:11Hoạt động xây dựng|11Quản lý hoạt động xây dựng",
    ],
  },
  {
    from: "2026-07-18",
    sources: ["portal-2026-07"],
    confidence: "B",
    rows: ["G01-CA:11Quản lý xuất nhập cảnh", "G09-NV:23Lao động, tiền lương"],
  },
];

export const sectorSteps: readonly PackedSteps[] = [];
