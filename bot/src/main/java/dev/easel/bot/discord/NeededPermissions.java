package dev.easel.bot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/** What the bot may do where it is asked, checked before it draws anything. */
final class NeededPermissions {
    private NeededPermissions() {}

    /** A sentence naming what is missing. */
    static Optional<String> missing(Interaction interaction) {
        Channel channel = interaction.getChannel();
        if (!interaction.isFromAttachedGuild() || !(channel instanceof GuildChannel place)) {
            return Optional.empty();
        }
        List<Permission> needed = new ArrayList<>(List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_ATTACH_FILES));
        needed.add(channel.getType().isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
        String missing = needed.stream()
                .filter(permission -> !place.getGuild().getSelfMember().hasPermission(place, permission))
                .map(Permission::getName)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Easel cannot post pictures here: it lacks the permission " + missing
                        + " in this channel; whoever runs this server can give it.");
    }
}
