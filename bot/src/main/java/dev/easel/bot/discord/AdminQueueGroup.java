package dev.easel.bot.discord;

import dev.easel.bot.admin.DoorDesk;
import dev.easel.bot.admin.QueueDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Door;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin queue. Thread-safe. */
final class AdminQueueGroup implements AdminTextGroup {
    private static final AdminOptions OPTIONS = new AdminOptions("queue", new CommandWords("door"));
    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";
    private static final String DRAIN = "drain";
    private static final String CANCEL = "cancel";
    private static final String CLEAR = "clear";
    private static final String REASON = "reason";
    private static final String JOB = "job";
    private static final int LONGEST_JOB = 100;

    private final QueueDesk queue;
    private final DoorDesk door;

    AdminQueueGroup(QueueDesk queue, DoorDesk door) {
        this.queue = queue;
        this.door = door;
    }

    @Override
    public SubcommandGroupData data() {
        return OPTIONS.data(
                reasoned(PAUSE),
                OPTIONS.sub(RESUME),
                reasoned(DRAIN),
                OPTIONS.sub(CANCEL)
                        .addOptions(OPTIONS.option(CANCEL, OptionType.STRING, JOB)
                                .setRequired(true)
                                .setMaxLength(LONGEST_JOB)
                                .setAutoComplete(true)),
                OPTIONS.sub(CLEAR),
                OPTIONS.sub("show"));
    }

    private static SubcommandData reasoned(String name) {
        return OPTIONS.sub(name)
                .addOptions(OPTIONS.option(name, OptionType.STRING, REASON).setMaxLength(Door.LONGEST_REASON));
    }

    @Override
    public AdminOptions options() {
        return OPTIONS;
    }

    @Override
    public String text(SlashCommandInteractionEvent event, Asker asker) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case PAUSE -> door.pause(asker, AdminOptions.text(event, REASON));
            case RESUME -> door.resume(asker);
            case DRAIN -> door.drain(asker, AdminOptions.text(event, REASON), sentence -> tell(event, asker, sentence));
            case CANCEL -> queue.cancel(asker, AdminOptions.text(event, JOB));
            case CLEAR -> queue.clear(asker);
            default -> queue.show(asker);
        };
    }

    /** Where the command was given, or by direct message where that can no longer be answered. */
    private static void tell(SlashCommandInteractionEvent event, Asker asker, String sentence) {
        event.getHook()
                .sendMessage(sentence)
                .setEphemeral(true)
                .queue(done -> {}, late -> DirectWords.tell(event.getJDA(), asker.server(), asker.user(), sentence));
    }

    @Override
    public void onSuggest(CommandAutoCompleteInteractionEvent event) {
        Asker asker = Place.asker(event);
        Suggestions.show(
                event,
                queue.suggestions(asker.server(), event.getFocusedOption().getValue()).stream()
                        .map(Suggestions::job)
                        .toList());
    }
}
