// Regions of the world, by the codes of their countries (ISO 3166-1), as the United Nations group them (M49).
import type { Text } from "../base/words";

export interface Region {
  readonly name: Text;
  readonly codes: readonly string[];
}

const region = (en: string, zh: string, codes: string): Region => ({ name: { en, zh }, codes: codes.split(" ") });

export const regions: readonly Region[] = [
  region("Asia", "亚洲", "CN HK MO TW JP KR KP MN KZ KG TJ TM UZ BN KH ID LA MY MM PH SG TH TL VN AF BD BT IN IR MV NP PK LK AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE"),
  region("Europe", "欧洲", "BY BG CZ HU PL MD RO RU SK UA AX GG JE DK EE FO FI IS IE IM LV LT NO SJ SE GB AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES AT BE FR DE LI LU MC NL CH"),
  region("The Americas", "美洲", "CA US MX GL BM PM AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI BZ CR SV GT HN NI PA AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE"),
  region("Africa", "非洲", "DZ EG LY MA SD TN EH IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW AO CM CF TD CG CD GQ GA ST BW SZ LS NA ZA BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG"),
  region("Oceania", "大洋洲", "AU NZ CX CC HM NF FJ NC PG SB VU GU KI MH FM NR MP PW UM AS CK PF NU PN WS TK TO TV WF"),
  region("Antarctica", "南极洲", "AQ"),
];
