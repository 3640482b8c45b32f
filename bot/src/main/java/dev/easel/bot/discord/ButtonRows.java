package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.job.DrawingId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.replacer.ComponentReplacer;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.emoji.Emoji;

/** A drawing's buttons, to be shown and to be read again. */
final class ButtonRows {
    private ButtonRows() {}

    static List<ActionRow> of(List<List<ButtonFace>> rows) {
        return rows.stream()
                .map(row -> ActionRow.of(row.stream().map(ButtonRows::button).toList()))
                .toList();
    }

    private static Button button(ButtonFace face) {
        String does = face.address().or(() -> face.id().map(ButtonId::format)).orElseThrow();
        ButtonStyle style = face.address().isPresent() ? ButtonStyle.LINK : ButtonStyle.SECONDARY;
        boolean letters = face.label().codePoints().anyMatch(Character::isLetter);
        return letters ? Button.of(style, does, face.label()) : Button.of(style, does, Emoji.fromUnicode(face.label()));
    }

    /** A message's components with one button in green. */
    static MessageComponentTree used(Message message, ButtonId used) {
        return message.getComponentTree()
                .replace(ComponentReplacer.of(
                        Button.class,
                        button -> used.format().equals(button.getCustomId()),
                        button -> button.withStyle(ButtonStyle.SUCCESS)));
    }

    static List<ButtonId> read(Message message) {
        return message.getComponentTree().findAll(Button.class).stream()
                .map(Button::getCustomId)
                .filter(Objects::nonNull)
                .map(ButtonId::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The drawing that a message shows. */
    static Optional<DrawingId> drawing(Message message) {
        return read(message).stream().map(ButtonId::drawing).findFirst();
    }

    /** The picture that a message shows alone; 0 for a grid. */
    static int cell(Message message) {
        List<Integer> cells = cells(message);
        return cells.size() == 1 ? cells.get(0) : 0;
    }

    /** The numbers of the pictures that a message has buttons for. */
    static List<Integer> cells(Message message) {
        return read(message).stream()
                .map(ButtonId::cell)
                .filter(cell -> cell > 0)
                .distinct()
                .toList();
    }
}
