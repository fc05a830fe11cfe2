import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const BODY = Buffer.from("Nội dung văn bản").toString("base64");

/** A packet in the official library's form; the persons in it are invented. */
export const PACKET = `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
  <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
    <edXML:edXMLHeader>
      <edXML:MessageHeader>
        <edXML:From>
          <edXML:OrganId>H57</edXML:OrganId>
          <edXML:OrganName>UBND tỉnh Thử Nghiệm</edXML:OrganName>
          <edXML:OrganAdd>Số 1, phường Mẫu</edXML:OrganAdd>
          <edXML:Email>vanthu@thunghiem.example</edXML:Email>
          <edXML:Telephone>0912345678</edXML:Telephone>
        </edXML:From>
        <edXML:To>
          <edXML:OrganId>000.00.00.G12</edXML:OrganId>
          <edXML:OrganName>Bộ Thử Nghiệm</edXML:OrganName>
          <edXML:OrganAdd>Số 2, phường Mẫu</edXML:OrganAdd>
        </edXML:To>
        <edXML:DocumentId>H57,2026/03/02,15/UBND-VP</edXML:DocumentId>
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
        <edXML:OtherInfo>
          <edXML:Priority>1</edXML:Priority>
        </edXML:OtherInfo>
        <edXML:SteeringType>0</edXML:SteeringType>
      </edXML:MessageHeader>
      <edXML:TraceHeaderList>
        <edXML:Bussiness>
          <edXML:BussinessDocType>0</edXML:BussinessDocType>
          <edXML:StaffInfo>
            <edXML:Department>Văn thư</edXML:Department>
            <edXML:Staff>Trần Thị Mẫu</edXML:Staff>
            <edXML:Email>mau.tt@thunghiem.example</edXML:Email>
            <edXML:Mobile>0987654321</edXML:Mobile>
          </edXML:StaffInfo>
        </edXML:Bussiness>
        <edXML:TraceHeader>
          <edXML:OrganId>H57</edXML:OrganId>
          <edXML:Timestamp>2026/03/02 08:30:00</edXML:Timestamp>
        </edXML:TraceHeader>
      </edXML:TraceHeaderList>
    </edXML:edXMLHeader>
    <edXML:edXMLBody>
      <edXML:edXMLManifest version="1.0">
        <edXML:Reference>
          <edXML:ContentId>cid:vb1</edXML:ContentId>
          <edXML:ContentType>text/plain</edXML:ContentType>
          <edXML:Description>Công văn</edXML:Description>
          <edXML:AttachmentName>cong-van.txt</edXML:AttachmentName>
        </edXML:Reference>
      </edXML:edXMLManifest>
    </edXML:edXMLBody>
  </edXML:edXMLEnvelope>
  <AttachmentEncoded>
    <Attachment>
      <ContentId>cid:vb1</ContentId>
      <AttachmentName>cong-van.txt</AttachmentName>
      <Description>Công văn</Description>
      <ContentType>text/plain</ContentType>
      <ContentTransferEncoded>${BODY}</ContentTransferEncoded>
    </Attachment>
  </AttachmentEncoded>
</edXML>
`;

/** What the packet's attachment holds. */
export const ATTACHED = "Nội dung văn bản";

/** Returns the packet with each `from` replaced by its `to`; a `from` that is not there is a mistake in the test. */
export function packetWith(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the packet has no ${from}`);
    return text.replace(from, () => to);
  }, PACKET);
}

/** The packet with a day that does not exist. */
export const BAD_DATE = packetWith(["<edXML:PromulgationDate>2026/03/02", "<edXML:PromulgationDate>2026/02/30"]);

/** The packet cut off in the middle. */
export const TRUNCATED = PACKET.slice(0, PACKET.indexOf("</edXML:Subject>"));

/** Returns a new folder with these files in it; it is removed when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "egov-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
