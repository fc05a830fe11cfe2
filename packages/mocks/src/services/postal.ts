import { contract, type Handlers } from "@egov-vn/clients/mock/postal";
import { service } from "@egov-vn/clients/postal";
import type { Behaviours, CallContext, Scene, ServiceMock, Task } from "../behaviour.js";
import { slashedTime } from "../clock.js";

/** A parcel between the desk and the citizen. */
export interface Parcel {
  readonly order: string;
  readonly tracking: string;
  readonly step: number;
  readonly cancelled: boolean;
}

/** The way of a parcel. The carrier's own numbers for these events are not known; these are ours. */
const STEPS = [
  [1, "Đã nhận gửi"],
  [2, "Đang vận chuyển"],
  [3, "Phát thành công"],
] as const;

const said = (Status: string, Message: string) => ({ status: 200, body: { Status, Message } });

/** Finds the parcel that a call of the right customer names. */
function parcelOf(context: CallContext<{ body: { CustomerCode: string; OrderNumber: string } }>): Parcel | undefined {
  const { CustomerCode, OrderNumber } = context.input.body;
  return CustomerCode === context.accounts.postal.customerCode
    ? context.state.get<Parcel>("parcel", OrderNumber)
    : undefined;
}

const behaviours: Behaviours<Required<Handlers>> = {
  vnPostShip(context) {
    const { CustomerCode, OrderNumber } = context.input.body;
    if (CustomerCode !== context.accounts.postal.customerCode) return said("101", "CustomerCode không đúng");
    if (context.state.get("parcel", OrderNumber)) return said("101", `Vận đơn ${OrderNumber} đã tồn tại`);
    const tracking = `EM${String(context.ids.number("parcel")).padStart(9, "0")}VN`;
    context.state.put("parcel", OrderNumber, { order: OrderNumber, tracking, step: 0, cancelled: false });
    context.later({ task: "move", after: context.settings.parcelTakes, data: { order: OrderNumber } });
    return said("100", tracking);
  },
  vnPostTrack(context) {
    const parcel = parcelOf(context);
    if (!parcel) return said("101", "Không tìm thấy vận đơn");
    return said("100", parcel.cancelled ? "Đã hủy" : (STEPS[parcel.step - 1]?.[1] ?? "Đã tạo vận đơn"));
  },
  vnPostCancel(context) {
    const parcel = parcelOf(context);
    if (!parcel) return said("101", "Không tìm thấy vận đơn");
    if (parcel.step > 0) return said("101", "Bưu gửi đã được nhận, không hủy được");
    context.state.put("parcel", parcel.order, { ...parcel, cancelled: true });
    return said("100", "Đã hủy");
  },
};

/** Moves a parcel one step on, and tells the vendor. */
const move: Task = (scene: Scene, { order }: { order: string }) => {
  const parcel = scene.state.get<Parcel>("parcel", order);
  const next = parcel && !parcel.cancelled ? STEPS[parcel.step] : undefined;
  if (!parcel || !next) return [];
  const [status_code, status_name] = next;
  scene.state.put("parcel", order, { ...parcel, step: parcel.step + 1 });
  if (parcel.step + 1 < STEPS.length) scene.later({ task: "move", after: scene.settings.parcelTakes, data: { order } });
  const body = {
    tracking_code: parcel.tracking,
    order_code: order,
    status_code,
    status_name,
    datetime: slashedTime(scene.now),
  };
  return [{ event: "postal/emsEvent", body, headers: { "ems-transaction": scene.ids.uuid("ems") } }];
};

/** Public postal service: shipments, and events to the vendor's server. */
export const postal: ServiceMock = {
  service,
  contract,
  behaviours: behaviours as ServiceMock["behaviours"],
  tasks: { move },
  refuse: (_, words) => said("101", words),
};
