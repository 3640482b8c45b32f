package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.job.DrawingId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
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
        String id = face.id().format();
        boolean letters = face.label().codePoints().anyMatch(Character::isLetter);
        return letters ? Button.secondary(id, face.label()) : Button.secondary(id, Emoji.fromUnicode(face.label()));
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
}
