/** What the page uses of lit-html, named in one place. */
import {noChange} from '/vendor/lit-html/lit-html.js';
import {directive, Directive} from '/vendor/lit-html/directive.js';

export {html, svg, render, nothing} from '/vendor/lit-html/lit-html.js';
export {classMap} from '/vendor/lit-html/directives/class-map.js';
export {guard} from '/vendor/lit-html/directives/guard.js';
export {ifDefined} from '/vendor/lit-html/directives/if-defined.js';
export {keyed} from '/vendor/lit-html/directives/keyed.js';
export {live} from '/vendor/lit-html/directives/live.js';
export {ref} from '/vendor/lit-html/directives/ref.js';
export {repeat} from '/vendor/lit-html/directives/repeat.js';

/** Sets CSS variables of an element through the CSSOM: a style attribute is refused by the page's security policy. */
class CssVariables extends Directive {
  update(part, [variables]) {
    for (const [name, value] of Object.entries(variables)) {
      if (value == null) part.element.style.removeProperty(name);
      else part.element.style.setProperty(name, value);
    }
    return noChange;
  }

  render() {
    return noChange;
  }
}

export const cssVariables = directive(CssVariables);
