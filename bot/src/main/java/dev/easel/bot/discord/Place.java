package dev.easel.bot.discord;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Presence;
import dev.easel.bot.job.ReplyAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.attribute.IAgeRestrictedChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionType;
import org.jspecify.annotations.Nullable;

/** Where an interaction comes from. */
final class Place {
    private Place() {}

    static Asker asker(Interaction interaction) {
        Guild guild = guild(interaction);
        return new Asker(
                interaction.getUser().getIdLong(),
                interaction.getChannelIdLong(),
                guild == null ? 0 : guild.getIdLong(),
                interaction.getUserLocale().toLocale(),
                guild == null ? Presence.UNKNOWN : presence(interaction));
    }

    private static Presence presence(Interaction interaction) {
        Member member = interaction.getMember();
        GuildChannel channel = interaction.getGuildChannel();
        return new Presence(
                roles(member),
                parent(channel).getIdLong(),
                isAgeRestricted(channel),
                Optional.ofNullable(member)
                        .filter(Member::hasTimeJoined)
                        .map(known -> known.getTimeJoined().toInstant()));
    }

    /** Of a place alone. */
    static Presence presence(GuildChannel channel) {
        return new Presence(Set.of(), parent(channel).getIdLong(), isAgeRestricted(channel), Optional.empty());
    }

    private static GuildChannel parent(GuildChannel channel) {
        return channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
    }

    /** Whether a channel, or that which a thread belongs to, is for adults. */
    static boolean isAgeRestricted(GuildChannel channel) {
        return parent(channel) instanceof IAgeRestrictedChannel place && place.isNSFW();
    }

    /** A member's, by id; none of who is no member. */
    static Set<Long> roles(@Nullable Member member) {
        return member == null
                ? Set.of()
                : member.getUnsortedRoles().stream().map(Role::getIdLong).collect(Collectors.toUnmodifiableSet());
    }

    /** How an interaction can be answered. */
    static ReplyAddress address(Interaction interaction, boolean ownReply) {
        return new ReplyAddress(
                interaction.getIdLong(),
                interaction.getToken(),
                interaction.getTimeCreated().toInstant(),
                ownReply,
                interaction.getType() == InteractionType.COMPONENT);
    }

    /** How a form that a message's button opened can be answered: as its click. */
    static ReplyAddress clickAddress(Interaction interaction) {
        return new ReplyAddress(
                interaction.getIdLong(),
                interaction.getToken(),
                interaction.getTimeCreated().toInstant(),
                false,
                true);
    }

    /** The largest file that can be posted there. */
    static long fileLimit(JDA jda, Asker asker) {
        Guild guild = asker.server() == 0 ? null : jda.getGuildById(asker.server());
        return guild == null ? Message.MAX_FILE_SIZE : guild.getMaxFileSize();
    }

    /** None where the bot is no member: it was brought along by who asks. */
    private static @Nullable Guild guild(Interaction interaction) {
        return interaction.isFromAttachedGuild() ? interaction.getGuild() : null;
    }
}
