package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonAnswer;
import dev.easel.bot.imagine.ButtonForm;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** A button's form: the prompt, and for a region which part of the picture it is. */
final class ButtonModal {
    private static final String VERSION = "v1:";
    private static final String FORM = "v1:m:";
    private static final String PROMPT = "prompt";
    private static final String CELLS = "cells";
    private static final String MASK = "mask";
    private static final int LONGEST = 4000;
    private static final int PER_SIDE = 4;

    private ButtonModal() {}

    static boolean owns(String customId) {
        return button(customId).isPresent();
    }

    private static Optional<ButtonId> button(String customId) {
        return customId.startsWith(FORM)
                ? ButtonId.parse(VERSION + customId.substring(FORM.length()))
                : Optional.empty();
    }

    static Modal of(ButtonForm form, Locale locale) {
        Words words = Words.of("buttons", locale);
        ButtonAction action = form.button().action();
        String prompt = form.prompt();
        TextInput text = TextInput.create(PROMPT, TextInputStyle.PARAGRAPH)
                .setRequiredRange(1, LONGEST)
                .setValue(prompt.isEmpty() ? null : prompt.substring(0, Math.min(LONGEST, prompt.length())))
                .build();
        List<ModalTopLevelComponent> fields = new ArrayList<>();
        fields.add(Label.of(words.say("form_prompt"), text));
        if (action == ButtonAction.VARY_REGION) {
            fields.add(Label.of(words.say("form_cells"), words.say("form_cells_more"), cells(words)));
            fields.add(Label.of(words.say("form_mask"), words.say("form_mask_more"), mask()));
        }
        String title = action.asks() ? words.say(action.name().toLowerCase(Locale.ROOT)) : words.say("form_remix");
        return Modal.create(FORM + form.button().format().substring(VERSION.length()), title)
                .addComponents(fields)
                .build();
    }

    private static StringSelectMenu cells(Words words) {
        StringSelectMenu.Builder cells =
                StringSelectMenu.create(CELLS).setRequired(false).setRequiredRange(0, PER_SIDE * PER_SIDE);
        for (int cell = 0; cell < PER_SIDE * PER_SIDE; cell++) {
            cells.addOption(words.say("form_cell", 1 + cell / PER_SIDE, 1 + cell % PER_SIDE), Integer.toString(cell));
        }
        return cells.build();
    }

    private static AttachmentUpload mask() {
        return AttachmentUpload.create(MASK).setRequired(false).setMinValues(0).build();
    }

    /** What was filled in; empty for a form of another kind. */
    static Optional<ButtonAnswer> read(ModalInteraction modal, AttachmentFetcher attachments) {
        ModalMapping prompt = modal.getValue(PROMPT);
        return button(modal.getModalId())
                .map(button -> new ButtonAnswer(
                        button,
                        prompt == null ? "" : prompt.getAsString(),
                        ticked(modal.getValue(CELLS)),
                        Optional.ofNullable(modal.getValue(MASK))
                                .flatMap(files ->
                                        files.getAsAttachmentList().stream().findFirst())
                                .map(attachments::picture)));
    }

    private static Set<Integer> ticked(@Nullable ModalMapping cells) {
        return cells == null
                ? Set.of()
                : cells.getAsStringList().stream()
                        .filter(value -> value.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
