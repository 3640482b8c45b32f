package dev.easel.bot.discord;

import dev.easel.bot.admin.PaceDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Speed;
import dev.easel.bot.policy.Pace;
import dev.easel.bot.policy.PaceLimits;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin pace: how fast people may ask, and how they share. Thread-safe. */
final class AdminPaceGroup implements AdminTextGroup {
    private static final AdminOptions OPTIONS = new AdminOptions("pace", new CommandWords("pace"));
    private static final String ROLE = "role";
    private static final String PLACES = "server";
    private static final String COOLDOWN = "cooldown";
    private static final String RUNNING = "running";
    private static final String WAITING = "waiting";
    private static final String PRIORITY = "priority";

    private final PaceDesk pace;

    AdminPaceGroup(PaceDesk pace) {
        this.pace = pace;
    }

    @Override
    public SubcommandGroupData data() {
        return OPTIONS.data(
                OPTIONS.sub("set")
                        .addOptions(
                                number("set", COOLDOWN, 0, PaceLimits.MOST_COOLDOWN),
                                number("set", RUNNING, 1, PaceLimits.MOST_RUNNING),
                                number("set", WAITING, 0, PaceLimits.MOST_WAITING),
                                number("set", PRIORITY, 1, PaceLimits.MOST_PRIORITY),
                                role("set"),
                                number("set", PLACES, 0, Pace.MOST_PLACES)),
                OPTIONS.sub("speeds")
                        .addOptions(Arrays.stream(Speed.values())
                                .map(speed -> number("speeds", speed.id(), 1, Pace.MOST_WEIGHT))
                                .toList()),
                OPTIONS.sub("show"),
                OPTIONS.sub("clear").addOptions(role("clear")));
    }

    private static OptionData number(String subcommand, String name, int least, int most) {
        return OPTIONS.option(subcommand, OptionType.INTEGER, name).setRequiredRange(least, most);
    }

    private static OptionData role(String subcommand) {
        return OPTIONS.option(subcommand, OptionType.ROLE, ROLE);
    }

    @Override
    public AdminOptions options() {
        return OPTIONS;
    }

    @Override
    public String text(SlashCommandInteractionEvent event, Asker asker) {
        Optional<Long> role = AdminOptions.id(event, ROLE);
        return switch (String.valueOf(event.getSubcommandName())) {
            case "set" -> pace.set(asker, role, limits(event), AdminOptions.whole(event, PLACES));
            case "speeds" -> pace.weigh(asker, weights(event));
            case "clear" -> pace.clear(asker, role);
            default -> pace.show(asker);
        };
    }

    private static PaceLimits limits(SlashCommandInteractionEvent event) {
        return new PaceLimits(
                AdminOptions.whole(event, COOLDOWN).orElse(PaceLimits.UNSAID),
                AdminOptions.whole(event, RUNNING).orElse(PaceLimits.UNSAID),
                AdminOptions.whole(event, WAITING).orElse(PaceLimits.UNSAID),
                AdminOptions.whole(event, PRIORITY).orElse(PaceLimits.UNSAID));
    }

    private static Map<Speed, Integer> weights(SlashCommandInteractionEvent event) {
        Map<Speed, Integer> weights = new EnumMap<>(Speed.class);
        for (Speed speed : Speed.values()) {
            AdminOptions.whole(event, speed.id()).ifPresent(weight -> weights.put(speed, weight));
        }
        return weights;
    }
}
