"""A headless Chromium that writes down whatever a page asks for, says or pops up."""

import base64
import io
import json
import pathlib

import axe_playwright_python
import pypdf
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Runs before anything of the page: a script that got in would leave a trace here.
WATCH = "window.popped = []; for (const f of ['alert', 'confirm', 'prompt', 'open']) window[f] = t => popped.push(f + t)"


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(300)
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})

    def close(self):
        self.driver.quit()

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def look(self, width, height=900, phone=False, dark=False, script=True):
        """How the next pages are looked at."""
        command = self.driver.execute_cdp_cmd
        command("Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone})
        command("Emulation.setEmulatedMedia",
                {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        command("Emulation.setScriptExecutionDisabled", {"value": not script})

    def open(self, path):
        """Opens a page; returns what it asked for besides itself, said on the console, and popped up."""
        self.driver.get_log("performance"), self.driver.get_log("browser")
        address = pathlib.Path(path).resolve().as_uri()
        self.driver.get(address)
        sent = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        requests = [m["params"]["request"]["url"] for m in sent if m["method"] == "Network.requestWillBeSent"]
        problems = [f"asks for {url}" for url in requests if url != address]
        if address not in requests:
            problems.append("the network was not watched")
        problems += [f"says {entry['message']}" for entry in self.driver.get_log("browser")]
        problems += [f"pops up {text}" for text in self.run("return window.popped")]
        return problems

    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.run("return document.documentElement.scrollWidth - window.innerWidth")

    def paper_overflow(self):
        """By how many pixels the page is wider than A4 inside its margins: Chromium would shrink all of it to fit."""
        command = self.driver.execute_cdp_cmd
        command("Emulation.setDeviceMetricsOverride",
                {"width": 695, "height": 1000, "deviceScaleFactor": 1, "mobile": False})
        command("Emulation.setEmulatedMedia", {"media": "print"})
        over = self.run("return document.documentElement.scrollWidth - window.innerWidth")
        command("Emulation.setEmulatedMedia", {"media": ""})
        return over

    def violations(self, rules="all"):
        """What axe-core finds against WCAG 2.2 AA, and how many rules it tried.

        Contrast takes nearly all of the time, and only depends on the colours: "contrast" is that alone, "layout" the rest.
        """
        self.run(AXE)
        settings = {"runOnly": WCAG, "resultTypes": ["violations"]}
        if rules == "contrast":
            settings["runOnly"] = {"type": "rule", "values": ["color-contrast"]}
        elif rules == "layout":
            settings["rules"] = {"color-contrast": {"enabled": False}}
        result = self.driver.execute_async_script("const done = arguments[1]; axe.run(arguments[0]).then(done)", settings)
        found = [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:200]} ({len(v['nodes'])})" for v in result["violations"]]
        return found, len(result["passes"])

    def paper(self):
        """The page as it prints, by its own rules of size."""
        printed = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        return pypdf.PdfReader(io.BytesIO(base64.b64decode(printed["data"])))
