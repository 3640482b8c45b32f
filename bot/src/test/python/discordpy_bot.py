"""A bot on an unmodified discord.py 2. It answers what the bot on discord.js answers, says what it saw as lines of JSON,
and ends with status 1 at the first error."""

import asyncio
import base64
import hashlib
import io
import json
import os
import sys
import threading
import traceback

import discord
import yarl
from discord import app_commands

# The library has no setting for another server; these two are its own names for where Discord is.
discord.http.Route.BASE = os.environ["EASEL_API"] + "/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["EASEL_GATEWAY"])

PICTURE = base64.b64decode(os.environ["EASEL_PICTURE"])
STYLES = ["ink", "oil", "3d"]


def say(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)


def fail(error):
    say("error", message="".join(traceback.format_exception(type(error), error, error.__traceback__)))
    os._exit(1)


class Story(discord.ui.Modal, title="Tell a story"):
    text = discord.ui.TextInput(label="Story", custom_id="text", style=discord.TextStyle.paragraph)

    def __init__(self):
        super().__init__(custom_id="story")

    async def on_submit(self, interaction):
        say("story", text=self.text.value)
        await interaction.response.send_message(f"story: {self.text.value}", ephemeral=True)

    async def on_error(self, interaction, error):
        fail(error)


class Rows(discord.ui.View):
    def __init__(self):
        super().__init__(timeout=None)

    @discord.ui.button(label="Again", custom_id="again", style=discord.ButtonStyle.primary, row=0)
    async def again(self, interaction, button):
        mentions = discord.AllowedMentions(users=[interaction.user])
        await interaction.response.send_message(f"again for {interaction.user.mention}", allowed_mentions=mentions)
        more = await interaction.followup.send("one more", wait=True)
        await more.edit(content="one more, edited")
        await more.delete()
        original = await interaction.original_response()
        say("again", original=original.content, message=interaction.message.content)

    @discord.ui.button(label="Tell", custom_id="tell", style=discord.ButtonStyle.primary, row=0)
    async def tell(self, interaction, button):
        await interaction.response.send_modal(Story())

    @discord.ui.select(
        custom_id="mood",
        placeholder="Mood",
        row=1,
        options=[
            discord.SelectOption(label="Calm", value="calm"),
            discord.SelectOption(label="Wild", value="wild"),
        ],
    )
    async def mood(self, interaction, select):
        say("mood", values=select.values)
        await interaction.response.edit_message(content=f"mood {select.values[0]}", view=self)

    async def on_error(self, interaction, error, item):
        fail(error)


class Tree(app_commands.CommandTree):
    async def on_error(self, interaction, error):
        fail(error)


class Bot(discord.Client):
    def __init__(self):
        intents = discord.Intents.none()
        intents.guilds = True
        intents.guild_messages = True
        intents.guild_reactions = True
        intents.dm_messages = True
        intents.message_content = True
        super().__init__(intents=intents)
        self.tree = Tree(self)

    async def on_ready(self):
        registered = await self.tree.sync()
        general = discord.utils.get(self.guilds[0].text_channels, name="general")
        history = [message async for message in general.history(limit=5)]
        say(
            "ready",
            user=self.user.name,
            commands=[command.name for command in registered],
            guild=self.guilds[0].name,
            history=len(history),
        )

    async def on_message(self, message):
        if message.author.bot or message.content != "ping":
            return
        await message.add_reaction("🦊")
        await message.reply("pong", embed=discord.Embed(title="Pong", color=0x2F9E6E))
        say("ping", direct=message.guild is None)

    async def on_raw_reaction_add(self, payload):
        if payload.user_id != self.user.id:
            say("reaction", emoji=payload.emoji.name)

    async def on_error(self, event, *args, **kwargs):
        fail(sys.exc_info()[1])


bot = Bot()


@bot.tree.command(name="draw", description="Draws a picture")
@app_commands.describe(prompt="What to draw", style="How", count="How many", start="Where to start from")
async def draw(
    interaction: discord.Interaction,
    prompt: app_commands.Range[str, 1, 200],
    style: str = None,
    count: app_commands.Range[int, 1, 4] = None,
    start: discord.Attachment = None,
):
    await interaction.response.defer()
    found = None
    if start is not None:
        read = await start.read()
        found = {"name": start.filename, "size": start.size, "sha256": hashlib.sha256(read).hexdigest()}
    user, channel = interaction.user.name, getattr(interaction.channel, "name", None)
    say("draw", prompt=prompt, style=style, count=count, start=found, user=user, channel=channel)
    await interaction.edit_original_response(
        content=f"drew {prompt}",
        attachments=[discord.File(io.BytesIO(PICTURE), filename="fox.png", description="a fox")],
        view=Rows(),
    )


@draw.autocomplete("style")
async def complete(interaction: discord.Interaction, typed: str):
    return [app_commands.Choice(name=style, value=style) for style in STYLES if style.startswith(typed)]


@bot.tree.context_menu(name="Count letters")
async def count_letters(interaction: discord.Interaction, message: discord.Message):
    await interaction.response.send_message(f"{len(message.content)} letters", ephemeral=True)


@bot.tree.context_menu(name="Greet")
async def greet(interaction: discord.Interaction, user: discord.User):
    await interaction.response.send_message(f"hello {user.mention}")


async def run():
    loop = asyncio.get_running_loop()

    def wait_for_the_end():
        """The test ends the bot by closing its input."""
        sys.stdin.read()
        asyncio.run_coroutine_threadsafe(bot.close(), loop)

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    await bot.start(os.environ["EASEL_TOKEN"])


try:
    asyncio.run(run())
except Exception as error:
    fail(error)
