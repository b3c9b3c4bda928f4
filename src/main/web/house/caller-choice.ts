import { html } from "lit";
import { ask } from "../base/api";
import { become, caller, credentials, tokens } from "../base/caller";
import { Reading } from "../base/reading";
import { Part } from "../base/view";
import { say } from "../base/words";
import type { ExplorerRolesQuery } from "../documents";
import ROLES from "./caller.graphql";
import { words } from "./house.words";

/** Who asks: a role of this run, or the holder of a key or token. */
class CallerChoice extends Part {
  private roles = new Reading(
    this,
    () => [],
    async (signal) => {
      const all = await tokens();
      const { enumValues } = await ask<ExplorerRolesQuery>(ROLES, {}, signal);
      return { all, values: enumValues ?? [] };
    },
  );

  override render(): unknown {
    const { data } = this.roles;
    if (!data) {
      return "";
    }
    return Object.keys(data.all).length ? this.choice(data.all, data.values) : this.field();
  }

  private choice(all: Record<string, string>, values: readonly { value: string; label: string }[]): unknown {
    const role = caller().role ?? "GUEST";
    const choose = (event: Event): void => {
      const chosen = (event.target as HTMLSelectElement).value;
      const token = all[chosen];
      become(token ? { role: chosen, token } : {});
    };
    return html`<label>${say(words.role)} <select @change=${choose}>
      ${values.map(({ value, label }) => html`<option value=${value} ?selected=${value === role}>${label}</option>`)}
    </select></label>`;
  }

  private field(): unknown {
    const use = (event: Event): void => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).querySelector("input")!;
      become(credentials(input.value.trim()));
      input.value = "";
    };
    return html`<form @submit=${use}>
      <label>${say(words.key)} <input type="password" autocomplete="off" size="12"></label>
      <button>${say(words.use)}</button>
    </form>`;
  }
}

customElements.define("caller-choice", CallerChoice);
