/**
 * The peers, each doing what a user of it would: read the fields of a small packet, or stream a large one and decode its
 * attachment. Ours also checks every rule.
 */
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { XMLParser } from "fast-xml-parser";
import { Parser as HtmlParser } from "htmlparser2";
import { XmlDocument } from "libxml2-wasm";
import sax from "sax";
import { SaxesParser } from "saxes";
import { reportOn } from "../../packages/core/dist/index.js";
import { documentExchange, openAttachment, readPacket, readPacketFrom } from "../../packages/documents/dist/index.js";

const require = createRequire(import.meta.url);
const CHUNK = 256 * 1024;
const [codec] = documentExchange.codecs;
const context = { asOf: "2024-06-01" };

function expat() {
  try {
    return require("node-expat");
  } catch {
    return undefined;
  }
}

/** Collects text by element's local name; what a reader on top of any SAX parser would do at the least. */
function collector() {
  const fields = {};
  let text = "";
  return {
    fields,
    open() {
      text = "";
    },
    text(more) {
      text += more;
    },
    close(name) {
      fields[name.slice(name.indexOf(":") + 1)] ??= text;
    },
  };
}

/** Decodes base64 that arrives in pieces, counting the bytes. */
function decoder() {
  let rest = "";
  let size = 0;
  return {
    push(text) {
      const all = rest + text;
      const whole = all.length - (all.length % 4);
      size += Buffer.from(all.slice(0, whole), "base64").length;
      rest = all.slice(whole);
    },
    end: () => size + Buffer.from(rest, "base64").length,
  };
}

const CONTENT = "edXML:ContentTransferEncoded";

export const small = {
  "ours: read and check every rule": (bytes) => {
    const reading = readPacket(bytes);
    return reportOn(documentExchange, codec, reading, context).verdict;
  },
  "ours: read only": (bytes) => readPacket(bytes).value?.subject,
  "saxes: tokenise only, namespaces": (bytes) => {
    const parser = new SaxesParser({ xmlns: true });
    let tags = 0;
    parser.on("opentag", () => {
      tags += 1;
    });
    parser.on("text", () => {});
    parser.on("closetag", () => {});
    parser.write(bytes.toString("utf8")).close();
    return tags;
  },
  "saxes: fields": (bytes) => {
    const parser = new SaxesParser({ xmlns: true });
    const into = collector();
    parser.on("opentag", () => into.open());
    parser.on("text", (text) => into.text(text));
    parser.on("closetag", (tag) => into.close(tag.name));
    parser.write(bytes.toString("utf8")).close();
    return into.fields.Subject;
  },
  "htmlparser2: fields (accepts broken XML)": (bytes) => {
    const into = collector();
    const parser = new HtmlParser(
      { onopentag: () => into.open(), ontext: (text) => into.text(text), onclosetag: (name) => into.close(name) },
      { xmlMode: true },
    );
    parser.write(bytes.toString("utf8"));
    parser.end();
    return into.fields.Subject;
  },
  "sax: fields": (bytes) => {
    const parser = sax.parser(true, { xmlns: true });
    const into = collector();
    parser.onopentag = () => into.open();
    parser.ontext = (text) => into.text(text);
    parser.onclosetag = (name) => into.close(name);
    parser.write(bytes.toString("utf8")).close();
    return into.fields.Subject;
  },
  "libxml2-wasm: tree and one XPath": (bytes) => {
    const document = XmlDocument.fromBuffer(bytes);
    const subject = document.get("//*[local-name()='Subject']")?.content;
    document.dispose();
    return subject;
  },
  "fast-xml-parser: object (accepts broken XML)": (bytes) =>
    new XMLParser({ removeNSPrefix: true }).parse(bytes).edXML.edXMLEnvelope.edXMLHeader.MessageHeader.Subject,
  ...(expat() && {
    "node-expat (native): fields": (bytes) => {
      const parser = new (expat().Parser)("UTF-8");
      const into = collector();
      parser.on("startElement", () => into.open());
      parser.on("text", (text) => into.text(text));
      parser.on("endElement", (name) => into.close(name));
      parser.parse(bytes, true);
      return into.fields.Subject;
    },
  }),
};

export const large = {
  "ours: read and check every rule": async (path) => {
    const reading = await readPacketFrom(createReadStream(path, { highWaterMark: CHUNK }));
    reportOn(documentExchange, codec, reading, context);
    return reading.body(0).size;
  },
  "ours: extract": async (path) => {
    let size = 0;
    for await (const chunk of openAttachment(createReadStream(path, { highWaterMark: CHUNK }), 0)) size += chunk.length;
    return size;
  },
  "floor: indexOf and one base64 decode (not a parser)": async (path) => {
    const bytes = readFileSync(path);
    const start = bytes.indexOf(">", bytes.indexOf("ContentTransferEncoded")) + 1;
    return Buffer.from(bytes.latin1Slice(start, bytes.indexOf("<", start)), "base64").length;
  },
  ...(expat() && {
    "node-expat (native)": async (path) => {
      const parser = new (expat().Parser)("UTF-8");
      const content = decoder();
      let inside = false;
      parser.on("startElement", (name) => {
        inside = name === CONTENT;
      });
      parser.on("text", (text) => inside && content.push(text));
      parser.on("endElement", () => {
        inside = false;
      });
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) parser.parse(chunk, false);
      parser.parse("", true);
      return content.end();
    },
  }),
  "htmlparser2 (accepts broken XML)": async (path) => {
    const content = decoder();
    let inside = false;
    const parser = new HtmlParser(
      {
        onopentag: (name) => {
          inside = name === CONTENT;
        },
        ontext: (text) => inside && content.push(text),
        onclosetag: () => {
          inside = false;
        },
      },
      { xmlMode: true },
    );
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, encoding: "utf8" })) parser.write(chunk);
    parser.end();
    return content.end();
  },
  sax: async (path) => {
    const content = decoder();
    let inside = false;
    const parser = sax.parser(true, { xmlns: true });
    parser.onopentag = (tag) => {
      inside = tag.name === CONTENT;
    };
    parser.ontext = (text) => inside && content.push(text);
    parser.onclosetag = () => {
      inside = false;
    };
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, encoding: "utf8" })) parser.write(chunk);
    parser.close();
    return content.end();
  },
  "saxes (one string)": async (path) => {
    const content = decoder();
    let inside = false;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", (tag) => {
      inside = tag.name === CONTENT;
    });
    parser.on("text", (text) => inside && content.push(text));
    parser.on("closetag", () => {
      inside = false;
    });
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, encoding: "utf8" })) parser.write(chunk);
    parser.close();
    return content.end();
  },
};
