package dev.easel.bot.imagine;

import java.util.Optional;
import java.util.Set;

/**
 * What a person filled into a button's form.
 *
 * @param button that opened it
 * @param prompt what to draw; may end in parameters
 * @param cells of the picture that are drawn anew, row by row from 0
 * @param mask where it is drawn anew, in white
 */
public record ButtonAnswer(ButtonId button, String prompt, Set<Integer> cells, Optional<HandedPicture> mask) {
    public ButtonAnswer {
        cells = Set.copyOf(cells);
    }
}
