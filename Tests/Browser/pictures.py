"""Takes the pictures of the README: the first screen of the month in English, the year's heat map in Japanese.

Usage: pictures.py REPORTS FOLDER     needs a report of the sample, as Tests/Browser/run makes it, and Pillow
"""

import base64
import io
import pathlib
import sys

from PIL import Image

from browser import Browser

reports, folder = (pathlib.Path(argument) for argument in sys.argv[1:3])
SCALE = 1.5


def picture(browser, page, name, box):
    """`box` is JavaScript that gives left, top, width and height."""
    browser.open(reports / page)
    left, top, width, height = browser.run(f"return ({box})()")
    clip = {"x": left, "y": top, "width": width, "height": height, "scale": SCALE}
    png = browser.driver.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
    image = Image.open(io.BytesIO(base64.b64decode(png["data"]))).convert("RGB")
    # A palette makes the file a third; by coverage, so that rare colours stay.
    image.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(folder / name, optimize=True)
    print(name, image.size, (folder / name).stat().st_size)


browser = Browser()
try:
    browser.look(1280)
    picture(browser, "2026-10/index.en.html", "report.png", """() => {
        const end = document.querySelector('.troubles li:nth-child(3)').getBoundingClientRect().bottom;
        return [0, 0, 1280, end + 24] }""")
    picture(browser, "2026/index.html", "year.png", """() => {
        const start = document.querySelector('#annual h3').getBoundingClientRect().top;
        const end = document.querySelector('.heat tbody tr:nth-child(22)').getBoundingClientRect().bottom;
        return [0, start - 20, 1280, end - start + 28] }""")
finally:
    browser.close()
