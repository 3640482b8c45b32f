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
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin audit: what happened, as a list, as a table and as a chart. Thread-safe. */
final class AdminAuditGroup implements AdminGroup {
    private static final AdminOptions OPTIONS = new AdminOptions("audit", new CommandWords("audit"));
    private static final String SHOW = "show";
    private static final String EXPORT = "export";
    private static final String USAGE = "usage";
    private static final String USER = "user";
    private static final String DAYS = "days";
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_NAME_SECONDS = 5;

    private final AuditDesk audit;
    private final UsageDesk usage;

    AdminAuditGroup(AuditDesk audit, UsageDesk usage) {
        this.audit = audit;
        this.usage = usage;
    }

    @Override
    public SubcommandGroupData data() {
        return OPTIONS.data(
                OPTIONS.sub(SHOW).addOptions(OPTIONS.option(SHOW, OptionType.USER, USER)),
                OPTIONS.sub(EXPORT).addOptions(days(EXPORT)),
                OPTIONS.sub(USAGE).addOptions(days(USAGE)));
    }

    private static OptionData days(String subcommand) {
        return OPTIONS.option(subcommand, OptionType.INTEGER, DAYS).setRequiredRange(1, MOST_DAYS);
    }

    @Override
    public AdminOptions options() {
        return OPTIONS;
    }

    @Override
    public Supplier<AdminAnswer> answer(SlashCommandInteractionEvent event, Asker asker) {
        int last = AdminOptions.whole(event, DAYS).orElse(USUAL_DAYS);
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
