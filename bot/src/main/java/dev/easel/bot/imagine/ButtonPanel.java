package dev.easel.bot.imagine;

import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.words.Words;
import dev.easel.engine.image.ImageSize;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of buttons below messages, from the top, in a person's language. */
public final class ButtonPanel {
    private final Words words;

    private final Optional<URI> page;

    private ButtonPanel(Words words, Optional<URI> page) {
        this.words = words;
        this.page = page;
    }

    public static ButtonPanel in(Locale locale) {
        return new ButtonPanel(Words.of("buttons", locale), Optional.empty());
    }

    /** The same, below drawings that have a page to open. */
    ButtonPanel linked(Optional<URI> address) {
        return new ButtonPanel(words, address);
    }

    /** Below a drawing: of all its pictures, or of the only one. */
    public List<List<ButtonFace>> of(Drawing drawing) {
        return drawing.count() == 1
                ? ofSingle(new Cell(drawing.id(), 1), drawing.recipe().drawnSize())
                : ofGrid(drawing.id(), drawing.count());
    }

    /** U1 U2 U3 U4 and again, V1 V2 V3 V4. */
    private static List<List<ButtonFace>> ofGrid(DrawingId id, int count) {
        Stream<ButtonFace> singles = each(id, count, ButtonAction.SINGLE, "U");
        Stream<ButtonFace> again = Stream.of(new ButtonFace(new ButtonId(ButtonAction.AGAIN, 0, id), "🔄"));
        return List.of(
                Stream.concat(singles, again).toList(),
                each(id, count, ButtonAction.VARY, "V").toList());
    }

    private static Stream<ButtonFace> each(DrawingId id, int count, ButtonAction action, String letter) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(cell -> new ButtonFace(new ButtonId(action, cell, id), letter + cell));
    }

    /** A single picture's. */
    List<List<ButtonFace>> ofSingle(Cell cell, ImageSize size) {
        List<ButtonFace> zooms =
                new ArrayList<>(List.of(face(ButtonAction.ZOOM_OUT, cell), face(ButtonAction.ZOOM_OUT_LESS, cell)));
        zooms.add(face(ButtonAction.ZOOM_CUSTOM, cell));
        if (size.width() != size.height()) {
            zooms.add(face(ButtonAction.SQUARE, cell));
        }
        return List.of(
                List.of(face(ButtonAction.UPSCALE_SUBTLE, cell), face(ButtonAction.UPSCALE_CREATIVE, cell)),
                List.of(
                        face(ButtonAction.VARY_SUBTLE, cell),
                        face(ButtonAction.VARY_STRONG, cell),
                        face(ButtonAction.VARY_REGION, cell)),
                List.copyOf(zooms),
                List.of(
                        signed(ButtonAction.PAN_LEFT, cell, "⬅️"),
                        signed(ButtonAction.PAN_RIGHT, cell, "➡️"),
                        signed(ButtonAction.PAN_UP, cell, "⬆️"),
                        signed(ButtonAction.PAN_DOWN, cell, "⬇️")),
                Stream.concat(
                                Stream.of(
                                        signed(ButtonAction.FAVOURITE, cell, "❤️"),
                                        new ButtonFace(new ButtonId(ButtonAction.AGAIN, 0, cell.drawing()), "🔄"),
                                        face(ButtonAction.RECIPE, cell)),
                                web())
                        .toList());
    }

    private Stream<ButtonFace> web() {
        return page.stream().map(address -> ButtonFace.link(words.say("web"), address.toString()));
    }

    /** A question's. */
    List<List<ButtonFace>> ofQuestion(DrawingId question, int drawings) {
        return List.of(List.of(
                new ButtonFace(new ButtonId(ButtonAction.CONFIRM, 0, question), words.say("confirm", drawings)),
                new ButtonFace(new ButtonId(ButtonAction.CANCEL, 0, question), words.say("cancel"))));
    }

    /** Of a question about what a prompt says. */
    List<List<ButtonFace>> ofWarning(DrawingId question) {
        return List.of(List.of(
                new ButtonFace(new ButtonId(ButtonAction.CONFIRM, 0, question), words.say("go_on")),
                new ButtonFace(new ButtonId(ButtonAction.CANCEL, 0, question), words.say("cancel"))));
    }

    /** For choosing which of a drawing's pictures is varied. */
    public List<List<ButtonFace>> ofVaryChoice(DrawingId id, int count) {
        return List.of(each(id, count, ButtonAction.VARY, "V").toList());
    }

    /** For choosing which of a drawing's pictures is made larger, and how. */
    public List<List<ButtonFace>> ofUpscaleChoice(DrawingId id, int count) {
        return Stream.of(ButtonAction.UPSCALE_SUBTLE, ButtonAction.UPSCALE_CREATIVE)
                .map(action -> IntStream.rangeClosed(1, count)
                        .mapToObj(cell -> new ButtonFace(
                                new ButtonId(action, cell, id), words.say("numbered", words.say(key(action)), cell)))
                        .toList())
                .toList();
    }

    private ButtonFace face(ButtonAction action, Cell cell) {
        return signed(action, cell, words.say(key(action)));
    }

    private static ButtonFace signed(ButtonAction action, Cell cell, String label) {
        return new ButtonFace(new ButtonId(action, cell.number(), cell.drawing()), label);
    }

    private static String key(ButtonAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
