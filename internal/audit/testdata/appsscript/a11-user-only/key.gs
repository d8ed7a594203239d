const KEY = JSON.parse(PropertiesService.getScriptProperties().getProperty('KEY'));
