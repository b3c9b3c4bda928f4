// An event as the API tells it, with what its views look up.
import { words } from "../page.js";

export const both = (named) => (named ? words(named.en, named.zh) : []);
export const time = (moment) => moment.slice(11, 16);
export const day = (moment) => moment.slice(0, 10);
export const span = ({ start, end }) => `${time(start)}–${time(end)}`;

export class Event {
  constructor({ matchmakingEvent, ...labels }) {
    Object.assign(this, matchmakingEvent);
    this.labels = labels;
    const begin = ({ id }) => this.slots.findIndex(({ session }) => session === id);
    this.sessions.sort((one, other) => begin(one) - begin(other));
    this.meetings = this.plan?.meetings ?? [];
    this.unscheduled = this.plan?.unscheduled ?? [];
  }

  label(type, value) {
    return both(this.labels[type].find((each) => each.value === value) ?? { en: value, zh: value });
  }

  slot(meeting) {
    return this.slots.find(({ id }) => id === meeting.slot?.id);
  }

  place(meeting) {
    return this.places.find(({ id }) => id === meeting.place?.id);
  }

  at(slot, place) {
    return this.meetings.find((each) => each.slot?.id === slot.id && each.place?.id === place.id);
  }

  of(participant) {
    return this.meetings.filter((each) => [each.enterprise?.id, each.expert?.id].includes(participant));
  }

  meeting(id) {
    return this.meetings.find((each) => each.id === id);
  }

  // Whom a participant meets.
  other(meeting, participant) {
    return meeting.expert?.id === participant ? meeting.enterprise : meeting.expert;
  }

  // Those that the caller may see; for an employer also whom it meets.
  get people() {
    const key = ({ record, role }) => `${role === "EXPERT" ? 1 : 0} ${record.en}`;
    return this.participants
      .filter(({ record }) => record)
      .sort((one, other) => key(one).localeCompare(key(other), "en"));
  }

  can(mutation) {
    return this.possible.includes(mutation);
  }
}
