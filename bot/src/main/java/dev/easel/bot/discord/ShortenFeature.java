package dev.easel.bot.discord;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.insight.Answer;
import dev.easel.bot.insight.Enquiries;
import dev.easel.bot.insight.InsightAction;
import dev.easel.bot.insight.InsightButton;
import dev.easel.bot.insight.Offer;
import dev.easel.bot.insight.PromptQuestion;
import dev.easel.bot.insight.ShortenText;
import dev.easel.bot.job.Asker;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Tells what counts in a prompt: /shorten and its details. Thread-safe. */
final class ShortenFeature implements Feature {
    private static final String SUBJECT = "shorten";
    private static final String PROMPT = "prompt";
    private static final int LONGEST = 800;

    private final ImagineDesk desk;
    private final Enquiries enquiries;

    ShortenFeature(ImagineDesk desk, Enquiries enquiries) {
        this.desk = desk;
        this.enquiries = enquiries;
    }

    @Override
    public List<CommandData> commands() {
        Localized texts = new Localized(SUBJECT);
        return List.of(CommandSet.everywhere(texts.command()
                .addOptions(texts.option(OptionType.STRING, PROMPT, "option.prompt", LONGEST)
                        .setRequired(true)
                        .setMaxLength(LONGEST))));
    }

    @Override
    public boolean owns(String customId) {
        return InsightButton.parse(customId)
                .filter(button -> button.action() == InsightAction.DETAILS)
                .isPresent();
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        String prompt = event.getOption(PROMPT, "", OptionMapping::getAsString);
        Locale locale = event.getUserLocale().toLocale();
        if (prompt.isBlank()) {
            Replies.whisper(event, Words.of(SUBJECT, locale).say("blank"));
            return;
        }
        if (prompt.length() > LONGEST) {
            Replies.whisper(event, Words.of(SUBJECT, locale).say("long", prompt.length(), LONGEST));
            return;
        }
        ask(event, false, hook -> {
            Answer<Offer> answer = new HookAnswer<>(hook, offer -> message(offer, locale));
            PromptContext macros =
                    desk.books().preferences().of(event.getUser().getIdLong()).macroContext();
            return PromptQuestion.shorter(() -> desk.studio().beholder().shorten(prompt, macros), locale, answer);
        });
    }

    private void ask(IReplyCallback event, boolean hidden, Function<InteractionHook, Runnable> question) {
        Asker asker = Place.asker(event);
        Optional<String> refusal = desk.turnedAway(asker).or(() -> enquiries.admit(asker));
        if (refusal.isPresent()) {
            Replies.whisper(event, refusal.get());
            return;
        }
        Replies.acknowledged(
                event,
                event.deferReply(hidden),
                hook -> enquiries.begin(asker, question.apply(hook)),
                () -> enquiries.leave(asker));
    }

    private static MessageEditData message(Offer offer, Locale locale) {
        List<Button> details = ShortenText.prompt(offer.text()).isEmpty()
                ? List.of()
                : List.of(Button.secondary(
                        InsightButton.of(InsightAction.DETAILS).format(),
                        Words.of(SUBJECT, locale).say("show")));
        return HookAnswer.message(offer.text())
                .setComponents(InsightRows.of(offer.prompts(), details))
                .build();
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        Locale locale = event.getUserLocale().toLocale();
        Optional<String> prompt = ShortenText.prompt(event.getMessage().getContentRaw());
        if (prompt.isEmpty()) {
            Replies.whisper(event, Words.of(SUBJECT, locale).say("gone"));
            return;
        }
        ask(event, true, hook -> {
            Answer<String> answer =
                    new HookAnswer<>(hook, text -> HookAnswer.message(text).build());
            String whole = prompt.get();
            return PromptQuestion.details(
                    () -> desk.studio().beholder().shorten(whole, PromptContext.none()), locale, answer);
        });
    }
}
