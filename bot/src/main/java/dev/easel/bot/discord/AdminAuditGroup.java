package dev.easel.bot.discord;

import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.admin.AuditDesk;
import dev.easel.bot.admin.UsageDesk;
import dev.easel.bot.job.Asker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin audit: what happened, as a list, as a table and as a chart. Thread-safe. */
final class AdminAuditGroup implements AdminGroup {
    private static final String SHOW = "show";
    private static final String EXPORT = "export";
    private static final String USAGE = "usage";
    private static final String USER = "user";
    private static final String DAYS = "days";
    private static final String PATH = "admin.audit";
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_NAME_SECONDS = 5;
    private static final CommandWords WORDS = new CommandWords("audit");

    private final AuditDesk audit;
    private final UsageDesk usage;

    AdminAuditGroup(AuditDesk audit, UsageDesk usage) {
        this.audit = audit;
        this.usage = usage;
    }

    @Override
    public SubcommandGroupData data() {
        return new SubcommandGroupData("audit", WORDS.describe(PATH))
                .addSubcommands(
                        command(SHOW, new OptionData(OptionType.USER, USER, option(SHOW, USER))),
                        command(EXPORT, days(EXPORT)),
                        command(USAGE, days(USAGE)));
    }

    private static SubcommandData command(String name, OptionData option) {
        return new SubcommandData(name, WORDS.describe(PATH + "." + name)).addOptions(option);
    }

    private static OptionData days(String command) {
        return new OptionData(OptionType.INTEGER, DAYS, option(command, DAYS)).setRequiredRange(1, MOST_DAYS);
    }

    private static String option(String command, String name) {
        return WORDS.describe(PATH + "." + command + ".options." + name);
    }

    @Override
    public CommandWords words() {
        return WORDS;
    }

    @Override
    public Supplier<AdminAnswer> answer(SlashCommandInteractionEvent event, Asker asker) {
        OptionMapping days = event.getOption(DAYS);
        int last = days == null ? USUAL_DAYS : days.getAsInt();
        return switch (String.valueOf(event.getSubcommandName())) {
            case SHOW -> {
                OptionMapping user = event.getOption(USER);
                OptionalLong person = user == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(user.getAsUser().getIdLong());
                yield () -> audit.show(asker, person);
            }
            case EXPORT -> () -> audit.export(asker, last);
            case USAGE -> {
                JDA jda = event.getJDA();
                yield () -> usage.usage(asker, last, people -> names(jda, people));
            }
            default -> () -> new AdminAnswer(ChatTexts.UNKNOWN_COMMAND);
        };
    }

    /** As they call themselves; whoever is not found in time is left out. */
    private static Map<Long, String> names(JDA jda, List<Long> people) {
        Map<Long, CompletableFuture<String>> asked = new HashMap<>();
        people.forEach(person -> asked.put(
                person,
                jda.retrieveUserById(person)
                        .submit()
                        .thenApply(user -> user.getEffectiveName())
                        .completeOnTimeout("", LONGEST_NAME_SECONDS, TimeUnit.SECONDS)
                        .exceptionally(failure -> "")));
        Map<Long, String> names = new HashMap<>();
        asked.forEach((person, name) -> names.put(person, name.join()));
        return names;
    }
}
