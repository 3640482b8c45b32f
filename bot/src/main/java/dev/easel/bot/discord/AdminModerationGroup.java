package dev.easel.bot.discord;

import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.admin.AppealDesk;
import dev.easel.bot.admin.ModerationDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.moderation.RuleTexts;
import dev.easel.bot.policy.PictureRule;
import dev.easel.bot.policy.PromptRule;
import dev.easel.bot.policy.RuleLevel;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin moderation. Thread-safe. */
final class AdminModerationGroup implements AdminGroup {
    private static final AdminOptions OPTIONS = new AdminOptions("moderation", new CommandWords("moderation"));
    private static final String TEXT = "text";
    private static final String LEVEL = "level";
    private static final String RULE = "rule";
    private static final String CHANNEL = "channel";
    private static final String PERCENT = "percent";
    private static final String HIDE = "hide-words";
    private static final String NEGATIVE = "judge-no";
    private static final String PROMPT = "prompt";
    private static final int LONGEST_PROMPT = 4000;

    private final ModerationDesk desk;
    private final AppealDesk appeals;

    AdminModerationGroup(ModerationDesk desk, AppealDesk appeals) {
        this.desk = desk;
        this.appeals = appeals;
    }

    @Override
    public AdminOptions options() {
        return OPTIONS;
    }

    @Override
    public SubcommandGroupData data() {
        return OPTIONS.data(
                OPTIONS.sub("word").addOptions(text("word", RuleTexts.LONGEST_WORD), levels("word")),
                OPTIONS.sub("pattern").addOptions(text("pattern", RuleTexts.LONGEST_PATTERN), levels("pattern")),
                OPTIONS.sub("remove").addOptions(text("remove", RuleTexts.LONGEST_PATTERN)),
                OPTIONS.sub("pictures")
                        .addOptions(
                                OPTIONS.option("pictures", OptionType.STRING, RULE)
                                        .setRequired(true)
                                        .addChoices(AdminOptions.choices(Arrays.stream(PictureRule.values())
                                                .map(PictureRule::id))),
                                OPTIONS.option("pictures", OptionType.CHANNEL, CHANNEL)),
                OPTIONS.sub("threshold")
                        .addOptions(OPTIONS.option("threshold", OptionType.INTEGER, PERCENT)
                                .setRequired(true)
                                .setRequiredRange(1, 100)),
                OPTIONS.sub("options")
                        .addOptions(
                                OPTIONS.option("options", OptionType.BOOLEAN, HIDE),
                                OPTIONS.option("options", OptionType.BOOLEAN, NEGATIVE)),
                OPTIONS.sub("show"),
                OPTIONS.sub("test")
                        .addOptions(OPTIONS.option("test", OptionType.STRING, PROMPT)
                                .setRequired(true)
                                .setMaxLength(LONGEST_PROMPT)),
                OPTIONS.sub("appeals"));
    }

    private static OptionData text(String sub, int longest) {
        return OPTIONS.option(sub, OptionType.STRING, TEXT).setRequired(true).setMaxLength(longest);
    }

    private static OptionData levels(String sub) {
        return OPTIONS.option(sub, OptionType.STRING, LEVEL)
                .addChoices(AdminOptions.choices(
                        Stream.of(RuleLevel.BLOCK, RuleLevel.WARN).map(RuleLevel::id)));
    }

    @Override
    public Supplier<AdminAnswer> answer(SlashCommandInteractionEvent event, Asker asker) {
        String name = String.valueOf(event.getSubcommandName());
        if (name.equals("show")) {
            return () -> desk.show(asker);
        }
        if (name.equals("appeals")) {
            return () -> appeals.open(asker);
        }
        return () -> new AdminAnswer(said(name, event, asker));
    }

    private String said(String name, SlashCommandInteractionEvent event, Asker asker) {
        return switch (name) {
            case "word" -> desk.add(asker, PromptRule.Kind.WORD, said(event, TEXT), level(event));
            case "pattern" -> desk.add(asker, PromptRule.Kind.PATTERN, said(event, TEXT), level(event));
            case "remove" -> desk.remove(asker, said(event, TEXT));
            case "pictures" ->
                desk.pictures(
                        asker, PictureRule.parse(said(event, RULE)).orElseThrow(), AdminOptions.id(event, CHANNEL));
            case "threshold" ->
                desk.threshold(asker, AdminOptions.whole(event, PERCENT).orElseThrow() / 100.0);
            case "options" ->
                desk.options(
                        asker,
                        value(event, HIDE).map(OptionMapping::getAsBoolean),
                        value(event, NEGATIVE).map(OptionMapping::getAsBoolean));
            case "test" -> desk.test(asker, said(event, PROMPT));
            default -> ChatTexts.UNKNOWN_COMMAND;
        };
    }

    private static RuleLevel level(SlashCommandInteractionEvent event) {
        return RuleLevel.parse(said(event, LEVEL)).orElse(RuleLevel.BLOCK);
    }

    private static Optional<OptionMapping> value(SlashCommandInteractionEvent event, String option) {
        return Optional.ofNullable(event.getOption(option));
    }

    private static String said(SlashCommandInteractionEvent event, String option) {
        return AdminOptions.text(event, option).strip();
    }
}
