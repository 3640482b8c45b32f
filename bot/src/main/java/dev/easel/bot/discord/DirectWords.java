package dev.easel.bot.discord;

import dev.easel.bot.words.Markdown;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;

/** What a person is told by direct message. */
final class DirectWords {
    private DirectWords() {}

    /** About a server, which is named. */
    static void tell(JDA jda, long server, long user, String sentence) {
        Guild guild = jda.getGuildById(server);
        String text = guild == null ? sentence : "**" + Markdown.escaped(guild.getName()) + "**: " + sentence;
        jda.openPrivateChannelById(user)
                .flatMap(direct -> Replies.quiet(direct.sendMessage(text)))
                .queue(done -> {}, failure -> Replies.untold("a direct message came to nothing", failure));
    }
}
