package dev.easel.bot.discord;

import dev.easel.bot.imagine.RemixAnswer;
import dev.easel.bot.imagine.RemixForm;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** A remix's form: the prompt to change, and what to start from. */
final class RemixModal {
    private static final Pattern ID = Pattern.compile("v1:m:([0-9a-f]{16})");
    private static final String PROMPT = "prompt";
    private static final String START = "start";
    private static final String INIT = "init";
    private static final int LONGEST = 4000;

    private RemixModal() {}

    static boolean owns(String customId) {
        return ID.matcher(customId).matches();
    }

    /** @param cell chosen beforehand, from 1; 0 for none */
    static Modal of(RemixForm form, int cell, Locale locale) {
        Words words = Words.of("remix", locale);
        String prompt = form.prompt();
        TextInput text = TextInput.create(PROMPT, TextInputStyle.PARAGRAPH)
                .setRequiredRange(1, LONGEST)
                .setValue(prompt.isEmpty() ? null : prompt.substring(0, Math.min(LONGEST, prompt.length())))
                .build();
        return Modal.create("v1:m:" + form.drawing(), words.say("title"))
                .addComponents(
                        Label.of(words.say("prompt"), text),
                        Label.of(words.say("start"), starts(form, cell, words)),
                        Label.of(
                                words.say("init"),
                                AttachmentUpload.create(INIT)
                                        .setRequired(false)
                                        .setMinValues(0)
                                        .build()))
                .build();
    }

    private static StringSelectMenu starts(RemixForm form, int cell, Words words) {
        StringSelectMenu.Builder starts = StringSelectMenu.create(START).addOption(words.say("recipe"), "0");
        for (int number = 1; number <= form.pictures(); number++) {
            starts.addOption(words.say("image", number), Integer.toString(number));
        }
        return starts.setDefaultValues(Integer.toString(cell)).build();
    }

    /** What was filled in; empty for a form of another kind. */
    static Optional<RemixAnswer> read(ModalInteraction modal, AttachmentFetcher attachments) {
        Matcher id = ID.matcher(modal.getModalId());
        if (!id.matches()) {
            return Optional.empty();
        }
        ModalMapping prompt = modal.getValue(PROMPT);
        return Optional.of(new RemixAnswer(
                new DrawingId(id.group(1)),
                prompt == null ? "" : prompt.getAsString(),
                cell(modal.getValue(START)),
                Optional.ofNullable(modal.getValue(INIT))
                        .flatMap(files -> files.getAsAttachmentList().stream().findFirst())
                        .map(attachments::picture),
                attachments::link));
    }

    private static int cell(@Nullable ModalMapping start) {
        return start == null
                ? 0
                : start.getAsStringList().stream()
                        .filter(value -> value.matches("[1-9][0-9]?"))
                        .findFirst()
                        .map(Integer::valueOf)
                        .orElse(0);
    }
}
