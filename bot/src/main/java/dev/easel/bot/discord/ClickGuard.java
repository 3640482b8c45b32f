package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.util.Optional;
import net.dv8tion.jda.api.components.ActionComponent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;

/**
 * Turns clicks away that come too fast, on what is not on the message, or on a drawing that is none of that place. Whoever
 * sees a picture may press what is below it, as long as the message or its server is where the drawing is from. Thread-safe.
 */
final class ClickGuard {
    private static final String SUBJECT = "clicks";

    private final ImagineDesk desk;
    private final ClickBrake brake;

    ClickGuard(ImagineDesk desk, ClickBrake brake) {
        this.desk = desk;
        this.brake = brake;
    }

    /** Why nothing is done, for the one person alone; looks up one drawing. */
    Optional<String> refusal(GenericComponentInteractionCreateEvent event) {
        Asker asker = Place.asker(event);
        Words words = Words.of(SUBJECT, asker.locale());
        int seconds = brake.secondsToWait(asker.user());
        if (seconds > 0) {
            return Optional.of(words.say("too-fast", seconds));
        }
        boolean there = event.getMessage().getComponentTree().findAll(ActionComponent.class).stream()
                .anyMatch(component -> event.getComponentId().equals(component.getCustomId()));
        return there && reaches(event, asker) ? Optional.empty() : Optional.of(words.say("not-here"));
    }

    private boolean reaches(GenericComponentInteractionCreateEvent event, Asker asker) {
        return ButtonId.parse(event.getComponentId())
                .filter(button -> button.action() != ButtonAction.CONFIRM && button.action() != ButtonAction.CANCEL)
                .map(button -> desk.drawings().reaches(button.drawing(), asker, event.getMessageIdLong()))
                .orElse(true);
    }
}
