/** A modal being filled in. */
import {focusComposer, focusOn} from '../focus.js';
import {fieldsOf, initialValue, problemWith, submission} from '../model/modal-values.js';
import {state, update} from '../store.js';
import {interact} from './interactions.js';

/** What a field of the open modal holds. */
export function valueOf(component) {
  const {values} = state.ui.modal;
  return values.has(component.custom_id) ? values.get(component.custom_id) : initialValue(component);
}

export function setValue(component, value) {
  update(s => {
    s.ui.modal.values.set(component.custom_id, value);
    s.ui.modal.problems.delete(component.custom_id);
  });
}

/** Closes the modal; what was typed is lost, as the bot never hears of it. */
export function closeModal() {
  update(s => { s.ui.modal = null; });
  focusComposer();
}

/** Submits the modal, or shows what is wrong and goes there. It closes when the bot has acknowledged it. */
export async function submitModal() {
  const {modal} = state.ui;
  if (modal.sending) return;
  const problems = new Map(fieldsOf(modal.components)
    .map(({component}) => [component.custom_id, problemWith(component, valueOf(component))])
    .filter(([, problem]) => problem));
  update(() => Object.assign(modal, {problems, failure: null, sending: problems.size === 0}));
  if (problems.size) {
    focusOn(`[data-field="${CSS.escape([...problems.keys()][0])}"] :is(input, textarea, button)`);
    return;
  }
  const {components, files} = submission(modal.components, valueOf);
  const body = {type: 5, interaction_id: modal.id, data: {custom_id: modal.custom_id, components}};
  try {
    await interact(body, {kind: 'modal', channelId: modal.channel_id}, files);
  } catch (failure) {
    update(() => Object.assign(modal, {sending: false, failure: failure.sentence}));
  }
}
