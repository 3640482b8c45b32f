package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.own.OwnDrawings;
import dev.easel.bot.own.OwnJobs;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** What a person has of their own: /queue, /cancel, /show, /info, and the heart below pictures. Thread-safe. */
final class OwnFeature implements Feature {
    private static final String QUEUE = "queue";
    private static final String CANCEL = "cancel";
    private static final String SHOW = "show";
    private static final String INFO = "info";
    private static final String JOB = "job";
    private static final String ID = "id";
    private static final CommandWords WORDS = new CommandWords("jobs");
    private static final int LONGEST_TYPED = 200;

    private final ImagineDesk desk;
    private final OwnJobs jobs;
    private final OwnDrawings drawings;
    private final Replies replies;

    OwnFeature(ImagineDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
        jobs = new OwnJobs(desk);
        drawings = new OwnDrawings(desk);
    }

    @Override
    public List<CommandData> commands() {
        return List.of(
                command(QUEUE),
                command(CANCEL).addOptions(option(CANCEL, JOB, false).setAutoComplete(true)),
                command(SHOW).addOptions(option(SHOW, ID, true)),
                command(INFO));
    }

    private static SlashCommandData command(String name) {
        SlashCommandData command = Commands.slash(name, WORDS.describe(name));
        command.setLocalizationFunction(WORDS);
        CommandSet.everywhere(command);
        return command;
    }

    private static OptionData option(String command, String name, boolean required) {
        return new OptionData(OptionType.STRING, name, WORDS.describe(command + ".options." + name), required)
                .setMaxLength(LONGEST_TYPED);
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Asker asker = Place.asker(event);
        switch (event.getName()) {
            case QUEUE -> Replies.whisper(event, jobs.queue(asker));
            case CANCEL -> later(event, () -> jobs.cancel(asker, typed(event, JOB)));
            case SHOW ->
                replies.draw(
                        event,
                        replies.checked(event)
                                .orElseGet(() -> drawings.show(typed(event, ID), asker, Place.address(event, true))));
            default -> later(event, () -> drawings.info(asker));
        }
    }

    @Override
    public boolean owns(String customId) {
        return ButtonId.parse(customId)
                .filter(button -> button.action() == ButtonAction.FAVOURITE)
                .isPresent();
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        ButtonId button = ButtonId.parse(event.getComponentId()).orElseThrow();
        Asker asker = Place.asker(event);
        later(event, () -> drawings.favourite(new Cell(button.drawing(), button.cell()), asker));
    }

    private void later(IReplyCallback event, Supplier<String> answer) {
        Replies.whisperLater(event, desk.later(answer), (hook, text) -> hook.editOriginal(text));
    }

    private static String typed(SlashCommandInteractionEvent event, String option) {
        OptionMapping mapping = event.getOption(option);
        return mapping == null ? "" : mapping.getAsString();
    }

    @Override
    public void onSuggest(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        Suggestions.show(
                event,
                jobs.suggestions(event.getUser().getIdLong(), typed).stream()
                        .map(Suggestions::job)
                        .toList());
    }
}
