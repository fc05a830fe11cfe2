/** A packet in the official library's form; agencies and persons in it are invented. */
export const PACKET = `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
  <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
    <edXML:edXMLHeader>
      <edXML:MessageHeader>
        <edXML:From>
          <edXML:OrganId>H99</edXML:OrganId>
          <edXML:OrganName>UBND tỉnh Thử Nghiệm</edXML:OrganName>
          <edXML:OrganAdd>Số 1, phường Mẫu</edXML:OrganAdd>
          <edXML:Email>vanthu@thunghiem.example</edXML:Email>
        </edXML:From>
        <edXML:To>
          <edXML:OrganId>H99.01</edXML:OrganId>
          <edXML:OrganName>Sở Thử Nghiệm</edXML:OrganName>
          <edXML:OrganAdd>Số 2, phường Mẫu</edXML:OrganAdd>
        </edXML:To>
        <edXML:DocumentId>H99,2026/03/02,15/UBND-VP</edXML:DocumentId>
        <edXML:Code>
          <edXML:CodeNumber>15</edXML:CodeNumber>
          <edXML:CodeNotation>UBND-VP</edXML:CodeNotation>
        </edXML:Code>
        <edXML:PromulgationInfo>
          <edXML:Place>Thử Nghiệm</edXML:Place>
          <edXML:PromulgationDate>2026/03/02</edXML:PromulgationDate>
        </edXML:PromulgationInfo>
        <edXML:DocumentType>
          <edXML:Type>2</edXML:Type>
          <edXML:TypeName>Công văn</edXML:TypeName>
        </edXML:DocumentType>
        <edXML:Subject>V/v kết nối, liên thông phần mềm quản lý văn bản</edXML:Subject>
        <edXML:SignerInfo>
          <edXML:Position>Chánh Văn phòng</edXML:Position>
          <edXML:FullName>Nguyễn Văn Thử</edXML:FullName>
        </edXML:SignerInfo>
        <edXML:SteeringType>0</edXML:SteeringType>
      </edXML:MessageHeader>
      <edXML:TraceHeaderList>
        <edXML:Bussiness>
          <edXML:BussinessDocType>0</edXML:BussinessDocType>
          <edXML:StaffInfo>
            <edXML:Department>Văn thư</edXML:Department>
            <edXML:Staff>Trần Thị Mẫu</edXML:Staff>
            <edXML:Email>mau.tt@thunghiem.example</edXML:Email>
          </edXML:StaffInfo>
        </edXML:Bussiness>
        <edXML:TraceHeader>
          <edXML:OrganId>H99</edXML:OrganId>
          <edXML:Timestamp>2026/03/02 08:30:00</edXML:Timestamp>
        </edXML:TraceHeader>
      </edXML:TraceHeaderList>
    </edXML:edXMLHeader>
  </edXML:edXMLEnvelope>
</edXML>
`;

/** The same with a day of promulgation that does not exist. */
export const BAD_DAY = PACKET.replace("2026/03/02</edXML:PromulgationDate>", "2026/02/30</edXML:PromulgationDate>");

/** Returns a text as bytes. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
