package dev.easel.bot.discord;

import dev.easel.bot.imagine.Asker;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** Where an interaction comes from. */
final class Place {
    private Place() {}

    static Asker asker(Interaction interaction) {
        Guild guild = guild(interaction);
        return new Asker(
                interaction.getUser().getIdLong(),
                interaction.getChannelIdLong(),
                guild == null ? 0 : guild.getIdLong());
    }

    /** The largest file that can be posted there. */
    static long fileLimit(Interaction interaction) {
        Guild guild = interaction.isFromAttachedGuild() ? guild(interaction) : null;
        return guild == null ? Message.MAX_FILE_SIZE : guild.getMaxFileSize();
    }

    static @Nullable MessageChannel channel(Interaction interaction) {
        return interaction.getChannel() instanceof MessageChannel channel ? channel : null;
    }

    private static @Nullable Guild guild(Interaction interaction) {
        return interaction.isFromGuild() ? interaction.getGuild() : null;
    }
}
