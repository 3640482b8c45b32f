package dev.easel.bot.discord;

import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.Order;
import dev.easel.bot.imagine.Reception;
import dev.easel.bot.imagine.RequestNotes;
import dev.easel.bot.words.Phrasebook;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IDeferrableCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.interactions.ModalCallbackAction;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How interactions are answered. Thread-safe. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final ChatLine line;
    private final RequestNotes notes;

    /** @param notes of what is refused here */
    Replies(ChatLine line, RequestNotes notes) {
        this.line = line;
        this.notes = notes;
    }

    /** Nothing is drawn where it could not be posted. */
    Optional<Reception> checked(Interaction interaction) {
        Optional<String> missing = NeededPermissions.missing(interaction);
        missing.ifPresent(why -> notes.refused(Place.asker(interaction), Given.by(interaction), why));
        return missing.map(Reception.Refused::new);
    }

    /** Tells the one person alone why not, and writes it down. */
    void refuse(IReplyCallback event, String why) {
        refuse(event, Given.by(event), why);
    }

    /** The same of what more is known of. */
    void refuse(IReplyCallback event, RequestNote asked, String why) {
        notes.refused(Place.asker(event), asked, why);
        whisper(event, why);
    }

    /** Answers a command or a form by what the desk said; what is accepted is begun. */
    void draw(IReplyCallback event, Reception reception) {
        answer(event, reception, event.deferReply());
    }

    /** The same for a click, which leaves the message that it was on as it is. */
    void draw(ButtonInteractionEvent event, Reception reception) {
        answer(event, reception, event.deferEdit());
    }

    /**
     * The same.
     *
     * @param acknowledgement of what is accepted
     */
    void answer(IReplyCallback event, Reception reception, RestAction<InteractionHook> acknowledgement) {
        if (reception instanceof Reception.Refused refused) {
            whisper(event, refused.sentence(), refused.rows());
        } else if (reception instanceof Reception.Questioned questioned) {
            whisper(event, questioned.sentence(), questioned.rows());
        } else if (reception instanceof Reception.Accepted accepted) {
            acknowledgement.queue(hook -> begin(accepted.orders()), failure -> {
                if (alreadyAcknowledged(failure)) {
                    LOG.info("interaction {} was acknowledged, though the answer to that was lost", event.getId());
                    begin(accepted.orders());
                    return;
                }
                LOG.warn("a request came to nothing, since it could not be acknowledged: {}", FailureLine.of(failure));
                accepted.orders().forEach(Order::abandon);
            });
        }
    }

    private void begin(List<Order> orders) {
        orders.forEach(order -> order.begin(line.delivery(order.job())));
    }

    /** A sentence for the one person alone. */
    static void whisper(IReplyCallback event, String sentence) {
        event.reply(said(event, sentence)).setEphemeral(true).queue(done -> {}, Replies::unsent);
    }

    private static void whisper(IReplyCallback event, String sentence, List<List<ButtonFace>> rows) {
        event.reply(said(event, sentence))
                .setEphemeral(true)
                .setComponents(ButtonRows.of(rows))
                .queue(done -> {}, Replies::unsent);
    }

    /** The same message, which mentions nobody: what takes another's place says so each time. */
    static <R extends MessageRequest<R>> R quiet(R message) {
        return message.setAllowedMentions(List.of());
    }

    private static RestAction<?> quieted(RestAction<?> showing) {
        return showing instanceof MessageRequest<?> message
                        && message.setAllowedMentions(List.of()) instanceof RestAction<?> quiet
                ? quiet
                : showing;
    }

    /** A sentence in the language of the person. */
    static String said(Interaction event, String sentence) {
        return Phrasebook.of(event.getUserLocale().toLocale()).say(sentence);
    }

    /** Opens a form. */
    static void form(ModalCallbackAction opening) {
        opening.queue(done -> {}, failure -> untold("a form could not be shown", failure));
    }

    /** Acknowledges for the one person alone, and shows when it is there what takes its time. */
    static <T> void whisperLater(IReplyCallback event, CompletableFuture<T> answer, AnswerView<T> view) {
        showLater(event, event.deferReply(true), answer, view);
    }

    /** The same in place of the message that was clicked on. */
    static <T> void changeLater(ButtonInteractionEvent event, CompletableFuture<T> answer, AnswerView<T> view) {
        showLater(event, event.deferEdit(), answer, view);
    }

    private static <T> void showLater(
            IReplyCallback event,
            RestAction<InteractionHook> acknowledgement,
            CompletableFuture<T> answer,
            AnswerView<T> view) {
        acknowledged(event, acknowledgement, hook -> shown(event, hook, answer, view));
    }

    /** The same in the place of the message that was clicked on, which says something else meanwhile, without buttons. */
    static <T> void editLater(
            ButtonInteractionEvent event, String meanwhile, CompletableFuture<T> answer, AnswerView<T> view) {
        acknowledged(
                event,
                quiet(event.editMessage(meanwhile)).setComponents(List.of()),
                hook -> shown(event, hook, answer, view));
    }

    private static <T> void shown(
            Interaction event, InteractionHook hook, CompletableFuture<T> answer, AnswerView<T> view) {
        CompletableFuture<Void> unused = answer.handle((told, failure) -> {
            if (failure == null) {
                quieted(view.show(hook, told)).queue(done -> {}, lost -> untold("an answer could not be shown", lost));
            } else {
                LOG.error("interaction {} failed", event.getId(), failure);
                quiet(hook.editOriginal(said(event, ChatTexts.FAULT)))
                        .queue(done -> {}, lost -> untold("a failure could not be told", lost));
            }
            return null;
        });
    }

    /** Shows an answer by the interaction's means. */
    @FunctionalInterface
    interface AnswerView<T> {
        RestAction<?> show(InteractionHook hook, T answer);
    }

    /** Goes on once an interaction has been acknowledged, be it that the answer to that was lost. */
    static void acknowledged(
            IDeferrableCallback event, RestAction<InteractionHook> acknowledgement, Consumer<InteractionHook> then) {
        acknowledged(event, acknowledgement, then, () -> {});
    }

    /** The same, and does something else where it could not be acknowledged. */
    static void acknowledged(
            IDeferrableCallback event,
            RestAction<InteractionHook> acknowledgement,
            Consumer<InteractionHook> then,
            Runnable otherwise) {
        acknowledgement.queue(then, failure -> {
            if (alreadyAcknowledged(failure)) {
                then.accept(InteractionHook.from(event.getJDA(), event.getToken()));
            } else {
                LOG.warn("interaction {} could not be acknowledged: {}", event.getId(), FailureLine.of(failure));
                otherwise.run();
            }
        });
    }

    /** The bot answers each interaction once, so it was this answer that came through. */
    private static boolean alreadyAcknowledged(Throwable failure) {
        return failure instanceof ErrorResponseException answered
                && answered.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
    }

    static void unsent(Throwable failure) {
        untold("a reply could not be sent", failure);
    }

    static void untold(String what, Throwable failure) {
        if (!alreadyAcknowledged(failure)) {
            LOG.warn("{}: {}", what, FailureLine.of(failure));
        }
    }
}
