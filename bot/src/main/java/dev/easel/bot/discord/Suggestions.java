package dev.easel.bot.discord;

import dev.easel.bot.imagine.WaitingDrawing;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is offered while somebody types; from memory alone. */
final class Suggestions {
    private static final int MOST = 25;
    private static final int LONGEST = 100;
    private static final List<String> RATIOS =
            List.of("1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16", "5:4", "4:5", "2:1", "1:2", "21:9");

    private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);

    private Suggestions() {}

    static void show(CommandAutoCompleteInteractionEvent event, List<Command.Choice> choices) {
        event.replyChoices(choices)
                .queue(done -> {}, failure -> LOG.debug("suggestions came too late: {}", FailureLine.of(failure)));
    }

    static List<Command.Choice> ratios(String typed) {
        return matching(RATIOS, typed);
    }

    /** Those that begin as typed come first, then those that hold it. */
    static List<Command.Choice> matching(List<String> known, String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> name.length() <= LONGEST && at(name, sought) >= 0)
                .sorted((a, b) -> Boolean.compare(at(a, sought) > 0, at(b, sought) > 0))
                .limit(MOST)
                .map(name -> new Command.Choice(name, name))
                .toList();
    }

    /** A drawing by its title. */
    static Command.Choice job(WaitingDrawing job) {
        String title = job.title().isBlank() ? job.id().hex() : job.title().strip();
        String name = title.length() > LONGEST ? title.substring(0, LONGEST - 1) + "…" : title;
        return new Command.Choice(name, job.id().hex());
    }

    private static int at(String name, String sought) {
        return name.toLowerCase(Locale.ROOT).indexOf(sought);
    }
}
