package dev.easel.bot.discord;

import dev.easel.bot.draft.Parameter;
import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Order;
import dev.easel.bot.imagine.Reception;
import dev.easel.bot.imagine.RemixAnswer;
import dev.easel.bot.imagine.RemixForm;
import dev.easel.bot.job.DrawingId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people do to the desk, and acknowledges each interaction once and at once. Thread-safe. */
final class ChatListener extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ChatListener.class);

    private final ImagineDesk desk;
    private final AttachmentFetcher attachments;
    private final ChatLine line;

    ChatListener(ImagineDesk desk, AttachmentFetcher attachments, ChatLine line) {
        this.desk = desk;
        this.attachments = attachments;
        this.line = line;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        guarded(event, () -> {
            switch (event.getName()) {
                case CommandNames.IMAGINE -> draw(event, imagine(event));
                case CommandNames.HELP -> whisper(event, ChatTexts.HELP);
                default -> whisper(event, ChatTexts.UNKNOWN_COMMAND);
            }
        });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        guarded(event, () -> {
            Optional<ButtonId> button = ButtonId.parse(event.getComponentId());
            if (button.isEmpty()) {
                whisper(event, ChatTexts.UNKNOWN_BUTTON);
                return;
            }
            Reception reception = checked(event)
                    .orElseGet(() -> desk.press(button.get(), Place.asker(event), Place.address(event, false)));
            if (reception instanceof Reception.Settled settled) {
                closed(event, settled.sentence()).queue(done -> {}, ChatListener::unsent);
                return;
            }
            boolean question = button.get().action() == ButtonAction.CONFIRM;
            answer(event, reception, question ? closed(event, ChatTexts.CONFIRMED) : event.deferEdit());
        });
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        guarded(event, () -> {
            switch (event.getName()) {
                case CommandNames.RECIPE -> recipe(event);
                case CommandNames.REMIX -> remix(event);
                default -> whisper(event, ChatTexts.UNKNOWN_COMMAND);
            }
        });
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        guarded(event, () -> {
            Optional<RemixAnswer> answer = RemixModal.read(event, attachments);
            if (answer.isEmpty()) {
                whisper(event, ChatTexts.UNKNOWN_FORM);
                return;
            }
            draw(
                    event,
                    checked(event)
                            .orElseGet(() -> desk.remix(answer.get(), Place.asker(event), Place.address(event, true))));
        });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        String option = event.getFocusedOption().getName();
        List<Command.Choice> choices = option.equals(Parameter.MODEL.id())
                ? Suggestions.matching(desk.studio().modelNames(), typed)
                : Suggestions.ratios(typed);
        event.replyChoices(choices)
                .queue(done -> {}, failure -> LOG.debug("suggestions came too late: {}", FailureLine.of(failure)));
    }

    private Reception imagine(SlashCommandInteractionEvent event) {
        return checked(event)
                .orElseGet(() -> desk.imagine(
                        SlashRequest.read(event, attachments), Place.asker(event), Place.address(event, true)));
    }

    /** A question with its answer in its place. */
    private static RestAction<InteractionHook> closed(ButtonInteractionEvent event, String sentence) {
        return event.editMessage(sentence).setComponents(List.of());
    }

    /** Nothing is drawn where it could not be posted. */
    private static Optional<Reception> checked(Interaction interaction) {
        return NeededPermissions.missing(interaction).map(Reception.Refused::new);
    }

    private void draw(IReplyCallback event, Reception reception) {
        answer(event, reception, event.deferReply());
    }

    private void answer(IReplyCallback event, Reception reception, RestAction<InteractionHook> acknowledgement) {
        if (reception instanceof Reception.Refused refused) {
            whisper(event, refused.sentence());
        } else if (reception instanceof Reception.Questioned questioned) {
            event.reply(questioned.sentence())
                    .setEphemeral(true)
                    .setComponents(ButtonRows.of(questioned.rows()))
                    .queue(done -> {}, ChatListener::unsent);
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

    /** The bot answers each interaction once, so it was this answer that came through. */
    private static boolean alreadyAcknowledged(Throwable failure) {
        return failure instanceof ErrorResponseException answered
                && answered.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
    }

    private void recipe(MessageContextInteractionEvent event) {
        Message message = event.getTarget();
        Optional<HandedPicture> picture =
                message.getAttachments().stream().findFirst().map(attachments::picture);
        CompletableFuture<String> recipe = desk.describe(ButtonRows.drawing(message), picture);
        event.deferReply(true).queue(hook -> tell(hook, recipe), failure -> {
            if (alreadyAcknowledged(failure)) {
                tell(InteractionHook.from(event.getJDA(), event.getToken()), recipe);
            } else {
                LOG.warn("a recipe could not be shown: {}", FailureLine.of(failure));
            }
        });
    }

    private static void tell(InteractionHook hook, CompletableFuture<String> recipe) {
        CompletableFuture<Void> unused = recipe.handle((text, failure) -> {
            String shown = failure == null ? ChatTexts.verbatim(text) : ChatTexts.FAULT;
            hook.editOriginal(shown)
                    .queue(done -> {}, lost -> LOG.warn("a recipe could not be shown: {}", FailureLine.of(lost)));
            return null;
        });
    }

    private void remix(MessageContextInteractionEvent event) {
        Optional<DrawingId> drawing = ButtonRows.drawing(event.getTarget());
        if (drawing.isEmpty()) {
            whisper(event, ChatTexts.NOT_OURS);
            return;
        }
        Optional<RemixForm> form = desk.remixForm(drawing.get());
        if (form.isEmpty()) {
            whisper(event, ChatTexts.NOT_KEPT);
            return;
        }
        event.replyModal(RemixModal.of(form.get(), cell(event.getTarget())))
                .queue(done -> {}, failure -> untold("a form could not be shown", failure));
    }

    /** The picture that a message shows alone; 0 for a grid. */
    private static int cell(Message message) {
        List<Integer> varied = ButtonRows.read(message).stream()
                .filter(button -> button.action() == ButtonAction.VARY)
                .map(ButtonId::cell)
                .toList();
        return varied.size() == 1 ? varied.get(0) : 0;
    }

    private static void whisper(IReplyCallback event, String sentence) {
        event.reply(sentence).setEphemeral(true).queue(done -> {}, ChatListener::unsent);
    }

    private static void unsent(Throwable failure) {
        untold("a reply could not be sent", failure);
    }

    private static void untold(String what, Throwable failure) {
        if (!alreadyAcknowledged(failure)) {
            LOG.warn("{}: {}", what, FailureLine.of(failure));
        }
    }

    private static void guarded(IReplyCallback event, Runnable handling) {
        try {
            handling.run();
        } catch (RuntimeException e) {
            LOG.error("interaction {} failed", event.getId(), e);
            if (!event.isAcknowledged()) {
                whisper(event, ChatTexts.FAULT);
            }
        }
    }
}
