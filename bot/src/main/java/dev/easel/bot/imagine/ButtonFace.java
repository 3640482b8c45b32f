package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.util.ArrayList;
import java.util.List;

/**
 * A button to be shown.
 *
 * @param id what its click says
 * @param label what is on it
 */
public record ButtonFace(ButtonId id, String label) {
    /** A grid's rows: U1 U2 U3 U4 and again, V1 V2 V3 V4. */
    static List<List<ButtonFace>> ofGrid(DrawingId id, int count) {
        List<ButtonFace> first = new ArrayList<>();
        List<ButtonFace> second = new ArrayList<>();
        for (int cell = 1; cell <= count; cell++) {
            first.add(new ButtonFace(new ButtonId(ButtonAction.SINGLE, cell, id), "U" + cell));
            second.add(new ButtonFace(new ButtonId(ButtonAction.VARY, cell, id), "V" + cell));
        }
        first.add(new ButtonFace(new ButtonId(ButtonAction.AGAIN, 0, id), "🔄"));
        return List.of(first, second);
    }

    /** A question's row. */
    static List<List<ButtonFace>> ofQuestion(DrawingId question, int drawings) {
        return List.of(List.of(
                new ButtonFace(new ButtonId(ButtonAction.CONFIRM, 0, question), "Draw all " + drawings),
                new ButtonFace(new ButtonId(ButtonAction.CANCEL, 0, question), "Cancel")));
    }

    /** A single picture's row. */
    static List<List<ButtonFace>> ofSingle(DrawingId id, int cell) {
        return List.of(List.of(
                new ButtonFace(new ButtonId(ButtonAction.VARY, cell, id), "Vary"),
                new ButtonFace(new ButtonId(ButtonAction.AGAIN, 0, id), "🔄")));
    }
}
