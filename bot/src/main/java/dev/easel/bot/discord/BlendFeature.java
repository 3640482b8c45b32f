package dev.easel.bot.discord;

import dev.easel.bot.imagine.BlendRequest;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.variation.BlendShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Mixes pictures: /blend. Thread-safe. */
final class BlendFeature implements Feature {
    private static final String IMAGE = "image";
    private static final String DIMENSIONS = "dimensions";
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    private final ImagineDesk desk;
    private final AttachmentFetcher attachments;
    private final Replies replies;

    BlendFeature(ImagineDesk desk, AttachmentFetcher attachments, Replies replies) {
        this.desk = desk;
        this.attachments = attachments;
        this.replies = replies;
    }

    @Override
    public List<CommandData> commands() {
        Localized texts = new Localized("blend");
        List<OptionData> options = new ArrayList<>();
        for (int number = 1; number <= MOST; number++) {
            options.add(texts.option(OptionType.ATTACHMENT, IMAGE + number, "option.image", number)
                    .setRequired(number <= FEWEST));
        }
        OptionData dimensions = texts.option(OptionType.STRING, DIMENSIONS, "option.dimensions");
        for (BlendShape shape : BlendShape.values()) {
            dimensions.addChoices(texts.choice(shape.name().toLowerCase(Locale.ROOT)));
        }
        options.add(dimensions);
        return List.of(CommandSet.everywhere(texts.command().addOptions(options)));
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        replies.draw(
                event,
                replies.checked(event)
                        .orElseGet(() ->
                                desk.requests().blend(request(event), Place.asker(event), Place.address(event, true))));
    }

    private BlendRequest request(SlashCommandInteractionEvent event) {
        List<HandedPicture> pictures = IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> event.getOption(IMAGE + number, OptionMapping::getAsAttachment))
                .filter(picture -> picture != null)
                .map(attachments::picture)
                .toList();
        String shape = event.getOption(DIMENSIONS, "square", OptionMapping::getAsString);
        return new BlendRequest(pictures, BlendShape.valueOf(shape.toUpperCase(Locale.ROOT)));
    }
}
