package dev.easel.bot.discord;

import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.admin.PaceDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Speed;
import dev.easel.bot.policy.Pace;
import dev.easel.bot.policy.PaceLimits;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin pace: how fast people may ask, and how they share. Thread-safe. */
final class AdminPaceGroup implements AdminGroup {
    private static final String NAME = "pace";
    private static final String PATH = "admin.pace";
    private static final String ROLE = "role";
    private static final String PLACES = "server";
    private static final String COOLDOWN = "cooldown";
    private static final String RUNNING = "running";
    private static final String WAITING = "waiting";
    private static final String PRIORITY = "priority";
    private static final CommandWords WORDS = new CommandWords(NAME);

    private final PaceDesk pace;

    AdminPaceGroup(PaceDesk pace) {
        this.pace = pace;
    }

    @Override
    public SubcommandGroupData data() {
        return new SubcommandGroupData(NAME, WORDS.describe(PATH))
                .addSubcommands(
                        sub("set")
                                .addOptions(
                                        number("set", COOLDOWN, 0, PaceLimits.MOST_COOLDOWN),
                                        number("set", RUNNING, 1, PaceLimits.MOST_RUNNING),
                                        number("set", WAITING, 0, PaceLimits.MOST_WAITING),
                                        number("set", PRIORITY, 1, PaceLimits.MOST_PRIORITY),
                                        role("set"),
                                        number("set", PLACES, 0, Pace.MOST_PLACES)),
                        sub("speeds")
                                .addOptions(Arrays.stream(Speed.values())
                                        .map(speed -> number("speeds", speed.id(), 1, Pace.MOST_WEIGHT))
                                        .toList()),
                        sub("show"),
                        sub("clear").addOptions(role("clear")));
    }

    private static SubcommandData sub(String name) {
        return new SubcommandData(name, WORDS.describe(PATH + "." + name));
    }

    private static OptionData number(String subcommand, String name, int least, int most) {
        return option(subcommand, OptionType.INTEGER, name).setRequiredRange(least, most);
    }

    private static OptionData role(String subcommand) {
        return option(subcommand, OptionType.ROLE, ROLE);
    }

    private static OptionData option(String subcommand, OptionType type, String name) {
        return new OptionData(type, name, WORDS.describe(PATH + "." + subcommand + ".options." + name));
    }

    @Override
    public CommandWords words() {
        return WORDS;
    }

    @Override
    public Supplier<AdminAnswer> answer(SlashCommandInteractionEvent event, Asker asker) {
        return () -> new AdminAnswer(text(event, asker));
    }

    private String text(SlashCommandInteractionEvent event, Asker asker) {
        Optional<Long> role = Optional.ofNullable(event.getOption(ROLE)).map(OptionMapping::getAsLong);
        return switch (String.valueOf(event.getSubcommandName())) {
            case "set" -> pace.set(asker, role, limits(event), given(event, PLACES));
            case "speeds" -> pace.weigh(asker, weights(event));
            case "clear" -> pace.clear(asker, role);
            default -> pace.show(asker);
        };
    }

    private static PaceLimits limits(SlashCommandInteractionEvent event) {
        return new PaceLimits(
                given(event, COOLDOWN).orElse(PaceLimits.UNSAID),
                given(event, RUNNING).orElse(PaceLimits.UNSAID),
                given(event, WAITING).orElse(PaceLimits.UNSAID),
                given(event, PRIORITY).orElse(PaceLimits.UNSAID));
    }

    private static Map<Speed, Integer> weights(SlashCommandInteractionEvent event) {
        Map<Speed, Integer> weights = new EnumMap<>(Speed.class);
        for (Speed speed : Speed.values()) {
            given(event, speed.id()).ifPresent(weight -> weights.put(speed, weight));
        }
        return weights;
    }

    private static Optional<Integer> given(SlashCommandInteractionEvent event, String option) {
        return Optional.ofNullable(event.getOption(option)).map(OptionMapping::getAsInt);
    }
}
