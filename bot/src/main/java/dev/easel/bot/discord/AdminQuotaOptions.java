package dev.easel.bot.discord;

import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** The group quota of /admin as Discord is told of it, and what its options say. */
final class AdminQuotaOptions {
    static final AdminOptions OPTIONS = new AdminOptions("quota", new CommandWords("quota"));
    static final String USER = "user";

    private static final String ROLE = "role";
    private static final String CHANNEL = "channel";
    private static final String SERVER = "server";
    private static final String AMOUNT = "amount";
    private static final String PERIOD = "period";
    private static final String UNIT = "unit";
    private static final String DAYS = "days";
    private static final String ZONE = "zone";
    private static final long MOST = 1_000_000_000;
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_ZONE = 64;

    private AdminQuotaOptions() {}

    static SubcommandGroupData data() {
        return OPTIONS.data(quotas());
    }

    private static SubcommandData[] quotas() {
        return new SubcommandData[] {
            OPTIONS.sub("set")
                    .addOptions(
                            OPTIONS.option("set", OptionType.INTEGER, AMOUNT)
                                    .setRequired(true)
                                    .setRequiredRange(0, MOST),
                            OPTIONS.option("set", OptionType.STRING, PERIOD)
                                    .setRequired(true)
                                    .addChoices(AdminOptions.choices(
                                            Arrays.stream(QuotaPeriod.values()).map(QuotaPeriod::id))),
                            units("set"))
                    .addOptions(scopes("set")),
            OPTIONS.sub("clear").addOptions(scopes("clear")),
            OPTIONS.sub("show").addOptions(OPTIONS.option("show", OptionType.USER, USER)),
            OPTIONS.sub("grant")
                    .addOptions(
                            OPTIONS.option("grant", OptionType.USER, USER).setRequired(true),
                            OPTIONS.option("grant", OptionType.INTEGER, AMOUNT)
                                    .setRequired(true)
                                    .setRequiredRange(1, MOST),
                            units("grant"),
                            OPTIONS.option("grant", OptionType.INTEGER, DAYS).setRequiredRange(1, MOST_DAYS)),
            OPTIONS.sub("reset")
                    .addOptions(OPTIONS.option("reset", OptionType.USER, USER).setRequired(true)),
            OPTIONS.sub("zone")
                    .addOptions(OPTIONS.option("zone", OptionType.STRING, ZONE)
                            .setRequired(true)
                            .setMaxLength(LONGEST_ZONE))
        };
    }

    private static List<OptionData> scopes(String name) {
        return List.of(
                OPTIONS.option(name, OptionType.ROLE, ROLE),
                OPTIONS.option(name, OptionType.USER, USER),
                OPTIONS.option(name, OptionType.CHANNEL, CHANNEL),
                OPTIONS.option(name, OptionType.BOOLEAN, SERVER));
    }

    private static OptionData units(String name) {
        return OPTIONS.option(name, OptionType.STRING, UNIT)
                .addChoices(
                        AdminOptions.choices(Arrays.stream(QuotaUnit.values()).map(QuotaUnit::id)));
    }

    /** Whether more than one of role, user, channel and server is chosen. */
    static boolean choosesTwice(SlashCommandInteractionEvent event) {
        long chosen = Stream.of(ROLE, USER, CHANNEL)
                        .map(event::getOption)
                        .filter(Objects::nonNull)
                        .count()
                + (server(event) ? 1 : 0);
        return chosen > 1;
    }

    private static boolean server(SlashCommandInteractionEvent event) {
        OptionMapping server = event.getOption(SERVER);
        return server != null && server.getAsBoolean();
    }

    static QuotaRule rule(SlashCommandInteractionEvent event) {
        QuotaPeriod period = QuotaPeriod.parse(AdminOptions.text(event, PERIOD)).orElseThrow();
        return new QuotaRule(scope(event), unit(event), period, amount(event));
    }

    /** Everyone where nothing is chosen. */
    static QuotaScope scope(SlashCommandInteractionEvent event) {
        if (server(event)) {
            return QuotaScope.SERVER;
        }
        return chosen(event, ROLE, QuotaScope.Kind.ROLE)
                .or(() -> chosen(event, USER, QuotaScope.Kind.USER))
                .or(() -> chosen(event, CHANNEL, QuotaScope.Kind.CHANNEL))
                .orElse(QuotaScope.EVERYONE);
    }

    private static Optional<QuotaScope> chosen(
            SlashCommandInteractionEvent event, String option, QuotaScope.Kind kind) {
        return Optional.ofNullable(event.getOption(option)).map(value -> new QuotaScope(kind, value.getAsLong()));
    }

    static QuotaUnit unit(SlashCommandInteractionEvent event) {
        return QuotaUnit.parse(AdminOptions.text(event, UNIT)).orElse(QuotaUnit.IMAGES);
    }

    static long amount(SlashCommandInteractionEvent event) {
        return AdminOptions.id(event, AMOUNT).orElseThrow();
    }

    static long user(SlashCommandInteractionEvent event) {
        return AdminOptions.id(event, USER).orElseThrow();
    }

    static Optional<Integer> days(SlashCommandInteractionEvent event) {
        return AdminOptions.whole(event, DAYS);
    }

    static String zone(SlashCommandInteractionEvent event) {
        return AdminOptions.text(event, ZONE);
    }
}
