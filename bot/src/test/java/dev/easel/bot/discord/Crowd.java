package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.LocalChat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Several people in a channel, a thread and a direct channel, who ask for this and that. Confined to one thread. */
final class Crowd {
    private final List<PagePerson> people;
    private final Random random;
    private int asked;

    Crowd(LocalChat chat, Random random) {
        this.random = random;
        PagePerson ada = new PagePerson(chat);
        people = List.of(
                ada, ada.as("max"), ada.as("nia").in("general"), ada.as("max").in("fox studies"), ada.inDirect());
    }

    /** Somebody asks for something; where the bot is away, for nothing. */
    void ask() {
        PagePerson person = people.get(random.nextInt(people.size()));
        List<JsonNode> grids = grids(person);
        int choice = random.nextInt(10);
        asked++;
        if (choice < 4 || grids.isEmpty()) {
            person.imagineStatus("fox " + asked);
        } else if (choice == 4) {
            person.imagineStatus("{red, blue, green} owl " + asked);
        } else {
            JsonNode grid = grids.get(random.nextInt(grids.size()));
            person.clickStatus(grid, choice < 7 ? 0 : 1, random.nextInt(choice < 7 ? 5 : 4));
        }
    }

    /** The latest of them. */
    private static List<JsonNode> grids(PagePerson person) {
        List<JsonNode> grids = new ArrayList<>();
        for (JsonNode message : person.messages()) {
            if (!message.path("attachments").isEmpty()
                    && message.path("components").size() > 1) {
                grids.add(message);
            }
        }
        return grids;
    }

    /** Whatever the bot posted. */
    List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>();
        people.stream()
                .filter(person -> people.stream()
                        .takeWhile(other -> other != person)
                        .noneMatch(other -> other.channel.equals(person.channel)))
                .forEach(person -> all.addAll(person.everything()));
        return all;
    }

    /** Presses all buttons of some message; gives the interactions. */
    Set<Long> pressEverything() {
        List<PagePerson> known =
                people.stream().filter(person -> !grids(person).isEmpty()).toList();
        PagePerson person = known.get(random.nextInt(known.size()));
        List<JsonNode> grids = grids(person);
        JsonNode grid = grids.get(random.nextInt(grids.size()));
        Set<Long> pressed = new HashSet<>();
        for (int row = 0; row < grid.path("components").size(); row++) {
            JsonNode buttons = grid.path("components").path(row).path("components");
            for (int button = 0; button < buttons.size(); button++) {
                // A link is no click.
                if (buttons.path(button).has("custom_id")) {
                    pressed.add(Long.parseUnsignedLong(person.click(grid, row, button)));
                }
            }
        }
        return pressed;
    }

    /** All that anybody sees. */
    List<String> texts() {
        List<String> all = new ArrayList<>();
        for (PagePerson person : people) {
            person.everything()
                    .forEach(message -> all.add(message.path("content").asText()));
        }
        return all;
    }
}
