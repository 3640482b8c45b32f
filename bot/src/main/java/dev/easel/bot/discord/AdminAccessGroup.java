package dev.easel.bot.discord;

import dev.easel.bot.admin.AccessChoice;
import dev.easel.bot.admin.AccessDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.Newcomers;
import dev.easel.bot.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin access. Thread-safe. */
final class AdminAccessGroup implements AdminTextGroup {
    private static final AdminOptions OPTIONS = new AdminOptions("access", new CommandWords("access"));
    private static final String ALLOW = "allow";
    private static final String DENY = "deny";
    private static final String CLEAR = "clear";
    private static final String BLOCK = "block";
    private static final String UNBLOCK = "unblock";
    private static final String NEWCOMERS = "newcomers";
    private static final String CHANNEL = "channel";
    private static final String ROLE = "role";
    private static final String USER = "user";
    private static final String REASON = "reason";
    private static final String MEMBER_HOURS = "member-hours";
    private static final String ACCOUNT_HOURS = "account-hours";

    private final AccessDesk access;

    AdminAccessGroup(AccessDesk access) {
        this.access = access;
    }

    @Override
    public SubcommandGroupData data() {
        return OPTIONS.data(
                choosing(ALLOW),
                choosing(DENY),
                choosing(CLEAR),
                OPTIONS.sub(BLOCK)
                        .addOptions(
                                OPTIONS.option(BLOCK, OptionType.USER, USER).setRequired(true),
                                OPTIONS.option(BLOCK, OptionType.STRING, REASON).setMaxLength(Door.LONGEST_REASON)),
                OPTIONS.sub(UNBLOCK)
                        .addOptions(
                                OPTIONS.option(UNBLOCK, OptionType.USER, USER).setRequired(true)),
                OPTIONS.sub(NEWCOMERS)
                        .addOptions(
                                OPTIONS.option(NEWCOMERS, OptionType.INTEGER, MEMBER_HOURS)
                                        .setRequiredRange(0, Newcomers.MOST_HOURS),
                                OPTIONS.option(NEWCOMERS, OptionType.INTEGER, ACCOUNT_HOURS)
                                        .setRequiredRange(0, Newcomers.MOST_HOURS)),
                OPTIONS.sub("show"));
    }

    private static SubcommandData choosing(String name) {
        return OPTIONS.sub(name)
                .addOptions(
                        OPTIONS.option(name, OptionType.CHANNEL, CHANNEL),
                        OPTIONS.option(name, OptionType.ROLE, ROLE),
                        OPTIONS.option(name, OptionType.USER, USER));
    }

    @Override
    public AdminOptions options() {
        return OPTIONS;
    }

    @Override
    public Optional<String> refusal(SlashCommandInteractionEvent event, Asker asker) {
        Words words = Words.of("access", asker.locale());
        String name = String.valueOf(event.getSubcommandName());
        boolean lists = name.equals(ALLOW) || name.equals(DENY);
        if (lists && choices(event).isEmpty()) {
            return Optional.of(words.say("choose-one"));
        }
        boolean everyone = lists && choices(event).contains(new AccessChoice(AccessChoice.Kind.ROLE, asker.server()));
        return everyone ? Optional.of(words.say("everyone")) : Optional.empty();
    }

    @Override
    public String text(SlashCommandInteractionEvent event, Asker asker) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case ALLOW -> access.allow(asker, choices(event));
            case DENY -> access.deny(asker, choices(event));
            case CLEAR -> access.clear(asker, choices(event));
            case BLOCK -> access.block(asker, user(event), AdminOptions.text(event, REASON));
            case UNBLOCK -> access.unblock(asker, user(event));
            case NEWCOMERS ->
                access.newcomers(
                        asker,
                        new Newcomers(
                                AdminOptions.whole(event, MEMBER_HOURS).orElse(0),
                                AdminOptions.whole(event, ACCOUNT_HOURS).orElse(0)));
            default -> access.show(asker);
        };
    }

    private static long user(SlashCommandInteractionEvent event) {
        return AdminOptions.id(event, USER).orElseThrow();
    }

    private static List<AccessChoice> choices(SlashCommandInteractionEvent event) {
        return Arrays.stream(AccessChoice.Kind.values())
                .flatMap(kind -> Optional.ofNullable(event.getOption(kind.id()))
                        .map(option -> new AccessChoice(kind, id(kind, option)))
                        .stream())
                .toList();
    }

    /** A thread stands for the channel that it belongs to. */
    private static long id(AccessChoice.Kind kind, OptionMapping option) {
        if (kind != AccessChoice.Kind.CHANNEL) {
            return option.getAsLong();
        }
        Channel channel = option.getAsChannel();
        return channel instanceof ThreadChannel thread
                ? thread.getParentChannel().getIdLong()
                : channel.getIdLong();
    }
}
