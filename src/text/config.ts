type Facts = Readonly<Record<string, string | number>> | undefined;

/** Why a setting of the environment cannot be used. */
export const configFaults = {
  th: {
    notAHost: (d: Facts) =>
      `“${d?.value}” ไม่ใช่ชื่อหรือเลขที่อยู่ของเครื่อง ใช้เช่น 127.0.0.1 (เฉพาะเครื่องนี้) หรือ 0.0.0.0 (ทุกเครือข่าย)`,
    notAPort: (d: Facts) => `“${d?.value}” ไม่ใช่หมายเลขพอร์ต ใช้เลข 1–65535 เช่น 8420`,
    notAnAddress: (d: Facts) => `ไม่ใช่ที่อยู่ที่ใช้ได้ ต้องขึ้นต้นแบบ ${d?.example}`,
    notBare: () => 'ต้องเป็นที่อยู่เว็บอย่างเดียว ไม่มีเส้นทางต่อท้าย เช่น https://ita.example.go.th',
    unreadable: (d: Facts) => `อ่านแฟ้ม “${d?.value}” ไม่ได้ (${d?.code}) โปรดตรวจชื่อแฟ้มและสิทธิการอ่าน`,
    notANetwork: (d: Facts) =>
      `“${d?.value}” ไม่ใช่เลขที่อยู่ของพร็อกซี ใช้เช่น 127.0.0.1 หรือ 10.0.0.0/8 คั่นหลายค่าด้วยจุลภาค`,
    notOneOf: (d: Facts) => `“${d?.value}” ใช้ไม่ได้ เลือกได้จาก ${d?.allowed}`,
    notAMailbox: (d: Facts) => `“${d?.value}” ไม่ใช่ที่อยู่อีเมลผู้ส่ง เช่น ITA <ita@example.go.th>`,
    goesWith: (d: Facts) => `ต้องกำหนดคู่กับ ${d?.other}`,
  },
  en: {
    notAHost: (d: Facts) =>
      `“${d?.value}” is not the name or address of a machine; e.g. 127.0.0.1 (this machine only) or 0.0.0.0 (every network)`,
    notAPort: (d: Facts) => `“${d?.value}” is not a port; use 1–65535, e.g. 8420`,
    notAnAddress: (d: Facts) => `not a usable address; it must begin like ${d?.example}`,
    notBare: () => 'give the bare address of the site, no path, e.g. https://ita.example.go.th',
    unreadable: (d: Facts) =>
      `the file “${d?.value}” cannot be read (${d?.code}); check its name and permissions`,
    notANetwork: (d: Facts) =>
      `“${d?.value}” is not the address of a proxy; e.g. 127.0.0.1 or 10.0.0.0/8, several with commas`,
    notOneOf: (d: Facts) => `“${d?.value}” cannot be used; choose from ${d?.allowed}`,
    notAMailbox: (d: Facts) =>
      `“${d?.value}” is not the address of a sender, e.g. ITA <ita@example.go.th>`,
    goesWith: (d: Facts) => `must be set together with ${d?.other}`,
  },
};
