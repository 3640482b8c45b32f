package dev.easel.bot.discord;

import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.admin.AppealDesk;
import dev.easel.bot.admin.Deeds;
import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.moderation.Refusal;
import dev.easel.bot.words.Words;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Appeals: the button below a refusal, its form, and the buttons of those who decide. Thread-safe. */
final class AppealFeature implements Feature {
    private static final String FORM = "v1:appeal:";
    private static final String PLEA = "plea";

    private final ImagineDesk desk;
    private final ChatLine people;
    private final AppealDesk appeals;

    AppealFeature(ImagineDesk desk, ChatLine people) {
        this.desk = desk;
        this.people = people;
        appeals = new AppealDesk(desk, new Deeds(desk.clock()));
    }

    @Override
    public boolean owns(String customId) {
        return button(customId).isPresent() || refusal(customId).isPresent();
    }

    private static Optional<ButtonId> button(String customId) {
        return ButtonId.parse(customId).filter(button -> switch (button.action()) {
            case APPEAL, APPEAL_ACCEPT, APPEAL_DISMISS -> true;
            default -> false;
        });
    }

    private static Optional<DrawingId> refusal(String customId) {
        return customId.startsWith(FORM) ? DrawingId.parse(customId.substring(FORM.length())) : Optional.empty();
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        ButtonId button = button(event.getComponentId()).orElseThrow();
        Asker asker = Place.asker(event);
        if (button.action() == ButtonAction.APPEAL) {
            Replies.form(event.replyModal(form(asker, button.drawing())));
            return;
        }
        Optional<String> refused = AdminFeature.refusal(event, asker);
        if (refused.isPresent()) {
            Replies.whisper(event, refused.get());
            return;
        }
        boolean accepts = button.action() == ButtonAction.APPEAL_ACCEPT;
        CompletableFuture<AdminAnswer> decided =
                desk.later(() -> appeals.decide(asker, button.drawing(), accepts, people));
        Replies.changeLater(event, decided, (hook, answer) -> hook.editOriginal(AdminFeature.message(answer)));
    }

    private static Modal form(Asker asker, DrawingId refusal) {
        Words words = Words.of("moderation", asker.locale());
        TextInput plea = TextInput.create(PLEA, TextInputStyle.PARAGRAPH)
                .setRequired(false)
                .setMaxLength(Refusal.LONGEST_PLEA)
                .build();
        return Modal.create(FORM + refusal.hex(), words.say("appeal"))
                .addComponents(Label.of(words.say("appeal.why"), words.say("appeal.why.more"), plea))
                .build();
    }

    @Override
    public void onForm(ModalInteractionEvent event) {
        Asker asker = Place.asker(event);
        DrawingId refusal = refusal(event.getModalId()).orElseThrow();
        ModalMapping plea = event.getValue(PLEA);
        String said = plea == null ? "" : plea.getAsString();
        Replies.whisperLater(
                event, desk.later(() -> appeals.appeal(asker, refusal, said)), (hook, text) -> hook.editOriginal(text));
    }
}
