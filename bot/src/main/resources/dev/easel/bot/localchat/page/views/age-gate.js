/** The warning before an age-restricted channel, accepted once. */
import {html} from '../lit.js';
import {acceptAge, orderedChannels, openChannel} from '../actions/channels.js';
import {channelTitle} from '../model/names.js';
import {icons} from './icons.js';

export function ageGate(channel) {
  const goBack = () => openChannel(orderedChannels().text.find(other => !other.nsfw).id);
  return html`<section class="age-gate" aria-labelledby="age-title">
    <span class="age-sign">${icons.lock}</span>
    <h2 id="age-title">This channel is age-restricted</h2>
    <p>${channelTitle(channel)} may show what is meant for adults only. Are you old enough to see it?</p>
    <div class="button-row">
      <button type="button" class="button secondary" @click=${goBack}>Go back</button>
      <button type="button" class="button danger" data-testid="age-accept" @click=${acceptAge}>I am 18 or older</button>
    </div>
  </section>`;
}
